package io.jinbang.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchTests {
  private static final Instant NOON = Instant.parse("2026-09-10T04:00:00Z");

  @Test
  void a_slow_clock_is_put_right() {
    var watch = Watch.of("2026-09-10T03:50:00Z", NOON); // ten minutes behind
    assertThat(watch.right("2026-09-10T03:20:00Z"))
        .isEqualTo(Instant.parse("2026-09-10T03:30:00Z"));
  }

  @Test
  void nothing_happens_later_than_it_is_heard_of() {
    var watch = Watch.of("2026-09-10T04:10:00Z", NOON); // ten minutes ahead
    assertThat(watch.right("2026-09-10T04:10:00Z")).isEqualTo(NOON);
    assertThat(watch.right("2026-09-10T05:00:00Z")).isEqualTo(NOON);
  }

  @Test
  void what_is_no_time_is_now() {
    assertThat(Watch.of(null, NOON).right("yesterday")).isEqualTo(NOON);
    assertThat(Watch.of("soon", NOON).right(null)).isEqualTo(NOON);
  }
}
