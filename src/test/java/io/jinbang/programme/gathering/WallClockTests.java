package io.jinbang.programme.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.shared.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The dates are those of Berlin in 2026, from the IANA time zone database. */
class WallClockTests {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final ArrayList<Problem> problems = new ArrayList<>();

  private Instant read(String shown, String which) {
    return WallClock.resolve("time", LocalDateTime.parse(shown), BERLIN, which, problems);
  }

  @Test
  void a_time_that_is_there_once_is_taken() {
    assertThat(read("2026-06-01T09:00", "")).isEqualTo("2026-06-01T07:00:00Z");
    assertThat(problems).isEmpty();
  }

  @Test
  void a_time_that_clocks_skip_is_refused_with_the_next_that_exists() {
    read("2026-03-29T02:30", "");
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("time");
              assertThat(problem.remedy().zh()).contains("03:00");
            });
  }

  @Test
  void a_time_that_clocks_show_twice_is_asked_about() {
    read("2026-10-25T02:30", "");
    assertThat(problems).extracting(Problem::field).containsExactly("which");
    problems.clear();
    assertThat(read("2026-10-25T02:30", "EARLIER")).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(read("2026-10-25T02:30", "LATER")).isEqualTo("2026-10-25T01:30:00Z");
    assertThat(problems).isEmpty();
  }
}
