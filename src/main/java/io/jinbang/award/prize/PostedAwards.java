package io.jinbang.award.prize;

import io.jinbang.award.Awards;
import io.jinbang.campaign.Campaign;
import io.jinbang.decision.Decision;
import io.jinbang.decision.Decisions;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** {@link Awards} out of posted decisions: what is not posted is not here. */
@Service
class PostedAwards implements Awards {
  private final Decisions decisions;

  PostedAwards(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Optional<PostedList> posted(Id<Campaign> campaign) {
    return decisions.posted(Prizes.KIND, campaign.value()).map(PostedAwards::list);
  }

  @Override
  public List<PostedList> allPosted() {
    return decisions.allPosted(Prizes.KIND).stream().map(PostedAwards::list).toList();
  }

  private static PostedList list(Decision decision) {
    return new PostedList(
        Id.of(decision.subject()),
        Objects.requireNonNull(decision.postAt()),
        PrizeLists.read(decision.content()).lines().stream().map(PostedAwards::award).toList(),
        Objects.requireNonNull(decision.ledgerLine()));
  }

  private static Award award(PrizeList.Line line) {
    return new Award(
        line.prize(),
        line.theme(),
        line.entry() == null ? null : Id.of(line.entry()),
        line.certificate(),
        line.recipient());
  }
}
