package io.jinbang.review.board;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.review.Reviews;
import io.jinbang.review.integrity.Exclusions;
import io.jinbang.review.panel.Scorings;
import io.jinbang.review.scoring.Sheets;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contract, from the sheets handed in. */
@Service
@Transactional(readOnly = true)
class ScoredWorks implements Reviews {
  private final Screenings screenings;
  private final Scorings scorings;
  private final Sheets sheets;
  private final Campaigns campaigns;
  private final Exclusions exclusions;

  /** The last tally of each call with what it was made from; it is made anew when that changes. */
  private final Map<Id<Campaign>, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(Scored scored, Tally tally) {}

  ScoredWorks(
      Screenings screenings,
      Scorings scorings,
      Sheets sheets,
      Campaigns campaigns,
      Exclusions exclusions) {
    this.screenings = screenings;
    this.scorings = scorings;
    this.sheets = sheets;
    this.campaigns = campaigns;
    this.exclusions = exclusions;
  }

  @Override
  public List<Entry> passed(Id<Campaign> campaign) {
    return screenings.passed(campaign);
  }

  @Override
  public List<Ranked> ranking(Id<Campaign> campaign) {
    return tally(campaigns.get(campaign)).lines().stream().map(Tally.Line::ranked).toList();
  }

  @Override
  public boolean locked(Id<Campaign> campaign) {
    return scorings.locked(campaign);
  }

  Tally tally(Campaign campaign) {
    var id = campaign.id();
    var scored =
        Scored.of(
            campaign.rulebookHash(),
            passed(id),
            sheets.panel(id),
            exclusions.counted(id, sheets.all(id)));
    var last = kept.get(id);
    if (last == null || !last.scored().equals(scored)) {
      last = new Kept(scored, Tallies.of(campaign.rulebook(), scored));
      kept.put(id, last);
    }
    return last.tally();
  }
}
