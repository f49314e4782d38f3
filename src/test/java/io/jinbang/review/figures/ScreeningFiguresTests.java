package io.jinbang.review.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.intake.Entry;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Past;
import io.jinbang.review.screening.Reason;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreeningFiguresTests {
  private static final Id<Entry> WORK = Id.random();

  private static Seen seen(String region, @Nullable Outcome outcome, int hours, Reason... reasons) {
    return new Seen(
        region,
        outcome,
        outcome == Outcome.REJECTED,
        List.of(reasons),
        outcome == null ? null : Duration.ofHours(hours));
  }

  /** Counted by hand. */
  @Test
  void works_are_counted_by_region_in_the_order_of_the_tree() {
    var figures =
        ScreeningFigures.of(
            List.of(
                seen("乙", Outcome.PASSED, 4, Reason.INCOMPLETE),
                seen("甲", Outcome.REJECTED, 10, Reason.OFF_THEME),
                seen("甲", Outcome.PASSED, 2),
                seen("甲", null, 0),
                seen("未填", Outcome.RETURNED, 1, Reason.RIGHTS, Reason.RIGHTS)),
            List.of("甲", "丙", "乙"),
            "合计");
    assertThat(figures.lines())
        .extracting(ScreeningFigures.Line::region)
        .containsExactly("甲", "乙", "未填");
    var first = figures.lines().getFirst();
    assertThat(List.of(first.submitted(), first.passed(), first.rejected(), first.waiting()))
        .containsExactly(3, 1, 1, 1);
    assertThat(first.medianHours()).isEqualTo(6.0);
    assertThat(figures.total().medianHours()).isEqualTo(3.0);
    assertThat(figures.total().appealed()).isEqualTo(1);
    assertThat(figures.reasons())
        .containsExactly(Reason.OFF_THEME, Reason.RIGHTS, Reason.INCOMPLETE);
    assertThat(figures.heat(figures.lines().getLast(), Reason.RIGHTS)).isEqualTo(4);
    assertThat(figures.heat(first, Reason.OFF_THEME)).isEqualTo(2);
    assertThat(figures.heat(first, Reason.RIGHTS)).isZero();
  }

  private static Past past(@Nullable Outcome outcome, boolean again, @Nullable Reason reason) {
    return new Past(WORK, outcome, again, reason, Instant.EPOCH);
  }

  @Test
  void a_return_that_was_corrected_counts_and_one_that_was_undone_does_not() {
    var returned = past(Outcome.RETURNED, false, Reason.INCOMPLETE);
    var passed = past(Outcome.PASSED, false, null);
    var undone = past(null, false, Reason.INCOMPLETE);
    var corrected = past(null, true, Reason.INCOMPLETE);
    assertThat(RegionFigures.reasons(List.of(returned, undone, passed))).isEmpty();
    assertThat(RegionFigures.reasons(List.of(returned, corrected, passed)))
        .containsExactly(Reason.INCOMPLETE);
    assertThat(RegionFigures.reasons(List.of(past(Outcome.REJECTED, false, Reason.RIGHTS))))
        .containsExactly(Reason.RIGHTS);
  }
}
