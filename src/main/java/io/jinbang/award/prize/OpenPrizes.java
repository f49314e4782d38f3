package io.jinbang.award.prize;

import io.jinbang.campaign.Campaign;
import io.jinbang.decision.Decisions;
import io.jinbang.review.LevelWorks;
import io.jinbang.review.PrizesProposed;
import io.jinbang.shared.Id;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the deliberation which ties are open. */
@Component
class OpenPrizes implements LevelWorks {
  private final Prizes prizes;

  OpenPrizes(Prizes prizes) {
    this.prizes = prizes;
  }

  @Override
  public List<Level> level(Campaign campaign) {
    return prizes.level(campaign);
  }

  /** Tells it, and those who amend marks, whether a list stands. */
  @Component
  static class Proposed implements PrizesProposed {
    private final Decisions decisions;

    Proposed(Decisions decisions) {
      this.decisions = decisions;
    }

    @Override
    public boolean proposed(Id<Campaign> campaign) {
      return decisions.current(Prizes.KIND, campaign.value()).isPresent();
    }
  }
}
