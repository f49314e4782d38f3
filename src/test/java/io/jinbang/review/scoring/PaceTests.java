package io.jinbang.review.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTests {
  private static final Instant START = Instant.parse("2026-05-16T01:00:00Z");

  private static Instant after(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  private static List<Instant> at(int... minutes) {
    return Arrays.stream(minutes).mapToObj(PaceTests::after).toList();
  }

  private static Pace pace(List<Instant> done, int left, int now, int closesInDays) {
    return Pace.of(done, left, after(now), after(now).plus(Duration.ofDays(closesInDays)));
  }

  @Test
  void minutes_per_work_are_the_median_of_gaps_that_are_no_pauses() {
    // gaps of 6, 10, a night, 8: the median of 6, 8 and 10
    assertThat(pace(at(0, 6, 16, 900, 908), 5, 910, 3).minutes()).isEqualTo(8);
    assertThat(pace(at(0, 31, 62), 5, 63, 3).minutes()).isZero();
    assertThat(pace(at(0, 5), 5, 6, 3).minutes()).isZero();
    assertThat(pace(List.of(), 5, 0, 3).minutes()).isZero();
  }

  @Test
  void it_tells_when_the_last_would_be_done_if_days_went_on_like_this() {
    // 4 in two days, so 6 more take three
    var two = pace(at(0, 10, 20, 30), 6, 2880, 5);
    assertThat(two.doneBy()).isEqualTo(after(2880).plus(Duration.ofDays(3)));
    assertThat(two.late(after(2880).plus(Duration.ofDays(5)))).isFalse();
    assertThat(two.late(after(2880).plus(Duration.ofDays(3)))).isTrue();
    // within the first day that day counts whole
    assertThat(pace(at(0, 10, 20), 3, 30, 5).doneBy())
        .isEqualTo(after(30).plus(Duration.ofDays(1)));
    assertThat(pace(at(0, 10), 3, 30, 5).doneBy()).isNull();
    assertThat(pace(at(0, 10, 20), 0, 30, 5).doneBy()).isNull();
  }

  @Test
  void days_left_and_works_a_day_are_counted_to_the_end() {
    assertThat(pace(List.of(), 10, 0, 4).days()).isEqualTo(4);
    assertThat(pace(List.of(), 10, 0, 4).perDay()).isEqualTo(2);
    assertThat(pace(List.of(), 10, 0, 0).perDay()).isEqualTo(10);
    assertThat(pace(List.of(), 10, 0, -2).days()).isZero();
  }

  @Test
  void a_pause_is_proposed_after_fifty_minutes_at_a_stretch() {
    assertThat(pace(at(0, 20, 40), 5, 50, 3).tired()).isTrue();
    assertThat(pace(at(0, 20, 40), 5, 49, 3).tired()).isFalse();
    assertThat(pace(at(0, 20, 40), 5, 71, 3).sitting()).isZero();
    assertThat(pace(at(0, 31, 40, 60), 5, 62, 3).sitting()).isEqualTo(31);
    assertThat(pace(at(0, 20, 40), 0, 50, 3).tired()).isFalse();
  }
}
