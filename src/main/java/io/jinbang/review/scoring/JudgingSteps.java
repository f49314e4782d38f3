package io.jinbang.review.scoring;

import io.jinbang.intake.Entry;
import io.jinbang.intake.Standing;
import io.jinbang.review.panel.Scorings;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Screened;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;

/** All an entrant learns of the judging: that their work is in it. */
@Component
class JudgingSteps implements Standing {
  private final Screenings screenings;
  private final Scorings scorings;

  JudgingSteps(Screenings screenings, Scorings scorings) {
    this.screenings = screenings;
    this.scorings = scorings;
  }

  @Override
  public List<Step> stepsOf(Entry entry) {
    return screenings
        .find(entry.id())
        .map(Screened::outcome)
        .filter(Outcome.PASSED::equals)
        .flatMap(_ -> scorings.releasedAt(entry.campaign()))
        .map(at -> new Step(at, Text.of("进入评审", "In judging"), null))
        .stream()
        .toList();
  }
}
