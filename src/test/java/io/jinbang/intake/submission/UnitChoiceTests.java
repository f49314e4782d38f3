package io.jinbang.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitChoiceTests {
  private static final Instant DEADLINE = Instant.parse("2026-07-20T10:00:00Z");
  private static final Id<Body> UNIT = Id.random();
  private static final Id<Body> OTHER = Id.random();

  private static UnitChoice choice(
      boolean sealed, @Nullable Id<Body> kept, @Nullable Id<Body> bound) {
    return new UnitChoice(Set.of(UNIT, OTHER), DEADLINE, sealed, kept, bound);
  }

  private static Optional<Problem> problem(
      UnitChoice choice, @Nullable Id<Body> unit, Instant now) {
    return choice.problem(unit, now, ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void a_unit_takes_works_until_the_last_millisecond_before_its_deadline() {
    var open = choice(false, null, null);
    assertThat(problem(open, UNIT, DEADLINE.minusMillis(1))).isEmpty();
    var late = problem(open, UNIT, DEADLINE).orElseThrow();
    assertThat(late.field()).isEqualTo("unit");
    // 10:00 UTC is 18:00 in Shanghai
    assertThat(late.message().zh()).isEqualTo("这家单位已于 2026年7月20日 18:00（Asia/Shanghai）截止收件");
    assertThat(late.message().en())
        .isEqualTo("This unit stopped taking works on 20 Jul 2026, 18:00 (Asia/Shanghai)");
    assertThat(late.remedy().zh()).isEqualTo("请改选“无，自行报送”，或请该单位延期。");
  }

  @Test
  void entering_directly_never_meets_a_units_deadline() {
    assertThat(problem(choice(true, null, null), null, DEADLINE.plusSeconds(1))).isEmpty();
  }

  @Test
  void a_sealed_unit_takes_no_more_works() {
    assertThat(problem(choice(true, null, null), UNIT, DEADLINE.minusSeconds(1))).isPresent();
  }

  @Test
  void a_correction_may_keep_its_unit_but_not_choose_another_that_is_shut() {
    assertThat(problem(choice(true, UNIT, null), UNIT, DEADLINE.plusSeconds(1))).isEmpty();
    assertThat(problem(choice(true, UNIT, null), OTHER, DEADLINE.plusSeconds(1))).isPresent();
  }

  @Test
  void a_work_in_a_sealed_table_stays_with_its_unit() {
    var bound = choice(true, UNIT, UNIT);
    assertThat(problem(bound, UNIT, DEADLINE)).isEmpty();
    assertThat(problem(bound, OTHER, DEADLINE)).isPresent();
    assertThat(problem(bound, null, DEADLINE)).isPresent();
  }

  @Test
  void a_unit_of_another_division_is_no_choice_even_if_kept() {
    var moved = new UnitChoice(Set.of(OTHER), null, false, UNIT, null);
    assertThat(problem(moved, UNIT, DEADLINE).orElseThrow().message().zh()).isEqualTo("推荐单位不在所选地区");
  }
}
