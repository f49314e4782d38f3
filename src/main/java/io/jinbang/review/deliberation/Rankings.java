package io.jinbang.review.deliberation;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.review.Reviews;
import io.jinbang.review.board.ScoredWorks;
import io.jinbang.review.board.Tally;
import io.jinbang.review.panel.Scorings;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contract: the ranking of the scores, in the order the deliberation decided. */
@Service
@Transactional(readOnly = true)
class Rankings implements Reviews {
  private final ScoredWorks works;
  private final Scorings scorings;
  private final Campaigns campaigns;

  Rankings(ScoredWorks works, Scorings scorings, Campaigns campaigns) {
    this.works = works;
    this.scorings = scorings;
    this.campaigns = campaigns;
  }

  @Override
  public List<Entry> passed(Id<Campaign> campaign) {
    return works.passed(campaign);
  }

  @Override
  public List<Ranked> ranking(Id<Campaign> campaign) {
    return works.tally(campaigns.get(campaign)).lines().stream().map(Tally.Line::ranked).toList();
  }

  @Override
  public Decided decided(Id<Campaign> campaign) {
    return new Decided(false, List.of(), Map.of());
  }

  @Override
  public boolean locked(Id<Campaign> campaign) {
    return scorings.locked(campaign);
  }
}
