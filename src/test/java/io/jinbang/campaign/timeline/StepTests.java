package io.jinbang.campaign.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.campaign.Rulebook.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A call of ten days, one stage every other day. */
final class StepTests {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Timeline TIMELINE =
      new Timeline(
          START,
          day(1),
          Map.of("web", day(3), "form", day(2)),
          Duration.ofHours(2),
          day(4),
          day(5),
          day(7),
          day(8),
          day(9));

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }

  @Test
  void stages_before_the_present_one_are_done_and_those_after_ahead() {
    assertThat(Step.of(TIMELINE, day(6)))
        .extracting(Step::state)
        .containsExactly(
            Step.State.DONE,
            Step.State.DONE,
            Step.State.DONE,
            Step.State.NOW,
            Step.State.AHEAD,
            Step.State.AHEAD,
            Step.State.AHEAD);
    assertThat(Step.of(TIMELINE, day(10)))
        .extracting(Step::state)
        .endsWith(Step.State.NOW, Step.State.DONE);
  }

  @Test
  void what_comes_next_is_the_first_moment_after_now() {
    assertThat(Milestone.next(TIMELINE, START)).get().extracting(Milestone::at).isEqualTo(day(1));
    assertThat(Milestone.next(TIMELINE, day(1)))
        .get()
        .extracting(next -> next.label().en())
        .isEqualTo("Recommendation forms close");
    assertThat(Milestone.next(TIMELINE, day(9))).isEmpty();
    assertThat(Milestone.of(TIMELINE)).hasSize(9);
  }

  @Test
  void time_left_is_rounded_down_and_never_negative() {
    assertThat(TimeLeft.between(START, START.plusSeconds(7 * 86400 + 4 * 3600 + 59)))
        .isEqualTo(new TimeLeft(7, 4, 0));
    assertThat(TimeLeft.between(day(2), day(1))).isEqualTo(new TimeLeft(0, 0, 0));
  }
}
