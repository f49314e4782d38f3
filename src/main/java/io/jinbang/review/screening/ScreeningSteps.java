package io.jinbang.review.screening;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.review.panel.Scorings;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What an entrant learns of the screening, and when. */
@Component
public class ScreeningSteps implements Standing {
  private static final Map<Outcome, Text> WORDS =
      Map.of(
          Outcome.PASSED, Text.of("通过初筛", "Passed the screening"),
          Outcome.REJECTED, Text.of("未通过初筛", "Did not pass the screening"),
          Outcome.RETURNED, Text.of("退回修改", "Sent back for correction"));

  private final ScreeningSql sql;
  private final Campaigns campaigns;
  private final Scorings scorings;
  private final Clock clock;

  ScreeningSteps(ScreeningSql sql, Campaigns campaigns, Scorings scorings, Clock clock) {
    this.sql = sql;
    this.campaigns = campaigns;
    this.scorings = scorings;
    this.clock = clock;
  }

  @Override
  public List<Step> stepsOf(Entry entry) {
    return sql
        .find(entry.id())
        .filter(screened -> !clock.instant().isBefore(knownFrom(entry, screened)))
        .map(ScreeningSteps::step)
        .stream()
        .toList();
  }

  /**
   * When the entrant may know: a return at once, a pass or rejection once the stage is over, or
   * judging has begun before that.
   */
  public Instant knownFrom(Entry entry, Screened screened) {
    if (screened.outcome() == Outcome.RETURNED) {
      return screened.at();
    }
    var over = campaigns.get(entry.campaign()).rulebook().timeline().screenedBy();
    var released = scorings.releasedAt(entry.campaign()).orElse(over);
    var known = released.isBefore(over) ? released : over;
    return known.isBefore(screened.at()) ? screened.at() : known;
  }

  private static Step step(Screened screened) {
    var reason = screened.reason();
    return new Step(
        screened.at(),
        WORDS.getOrDefault(screened.outcome(), screened.outcome().label()),
        reason == null ? null : reason.with(screened.note()));
  }
}
