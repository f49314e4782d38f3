package io.jinbang.organization.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DelayTests {
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  /**
   * The series is the one docs/security.md promises: 1, 2, 4 … s from the fifth on, at most 15 min.
   */
  @Test
  void waits_double_from_the_fifth_attempt_up_to_fifteen_minutes() {
    assertThat(IntStream.rangeClosed(1, 17).mapToObj(n -> Delay.after(n, 5).toSeconds()))
        .containsExactly(
            0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L, 900L);
    assertThat(Delay.after(Integer.MAX_VALUE, 5)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_day_of_peace_forgets_what_was() {
    var many = new Delay(40, NOON, NOON.plusSeconds(900));

    assertThat(many.left(NOON.plusSeconds(899))).isEqualTo(Duration.ofSeconds(1));
    assertThat(many.left(NOON.plusSeconds(900))).isZero();
    assertThat(many.next(NOON.plus(Duration.ofHours(24)), 5).count()).isEqualTo(41);
    assertThat(many.next(NOON.plus(Duration.ofHours(25)), 5).count()).isEqualTo(1);
  }
}
