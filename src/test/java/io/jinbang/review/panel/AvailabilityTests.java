package io.jinbang.review.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AvailabilityTests {
  private static final LocalDate FIRST = LocalDate.of(2026, 5, 14);
  private static final LocalDate LAST = LocalDate.of(2026, 5, 21);

  private static boolean within(Availability availability) {
    return availability.within(FIRST, LAST);
  }

  @Test
  void a_both_bounds_belong_to_it() {
    assertThat(within(new Availability(LAST, null, null))).isTrue();
    assertThat(within(new Availability(LAST.plusDays(1), null, null))).isFalse();
    assertThat(within(new Availability(null, FIRST, null))).isTrue();
    assertThat(within(new Availability(null, FIRST.minusDays(1), null))).isFalse();
  }

  @Test
  void b_who_left_is_never_there() {
    assertThat(within(Availability.ALWAYS)).isTrue();
    assertThat(within(new Availability(FIRST, LAST, "出差"))).isFalse();
  }

  @Test
  void c_days_and_counts_are_read_as_forms_write_them() {
    assertThat(SeatRules.day(" 2026-05-14 ")).isEqualTo(FIRST);
    assertThat(SeatRules.day("")).isNull();
    assertThat(SeatRules.day("14.5.2026")).isEqualTo(SeatRules.NO_DAY);
    assertThat(SeatRules.count("40")).isEqualTo(40);
    assertThat(SeatRules.count("-3")).isEqualTo(-1);
    assertThat(SeatRules.count("12345")).isEqualTo(-1);
  }
}
