package io.jinbang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class DatesTests {
  @Test
  void all_dates_move_by_the_same_number_of_days() {
    var source =
        """
        timeline:
          notice: 2026-05-12 09:00
          judging: {open: 2026-08-12 09:00, close: 2026-09-10 18:00}
          posting: 2026-09-15 10:00
        """;
    assertThat(Dates.postingOn(source, LocalDateTime.parse("2027-01-01T23:30")))
        .isEqualTo(
            """
            timeline:
              notice: 2026-08-28 09:00
              judging: {open: 2026-11-28 09:00, close: 2026-12-27 18:00}
              posting: 2027-01-01 10:00
            """);
  }
}
