package io.jinbang.media.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.Timeline;
import io.jinbang.media.ffmpeg.Measured;
import io.jinbang.media.ffmpeg.Measured.Span;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelinesTests {
  private static Measured measured(List<Integer> light, List<Integer> levels, List<Span> errors) {
    return new Measured(
        0,
        0,
        true,
        errors,
        errors.size(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        0,
        null,
        0,
        0,
        "",
        light,
        levels);
  }

  @Test
  void light_becomes_per_cent_and_sound_a_share_of_sixty_decibels() {
    var timeline = Timelines.of(3, measured(List.of(0, 255, -1), List.of(-90, -30, 0), List.of()));
    assertThat(timeline)
        .isEqualTo(new Timeline(3, List.of(0, 100, -1), List.of(0, 50, 100), List.of()));
  }

  @Test
  void an_hour_is_brought_to_240_points_and_no_flash_is_lost() {
    var seconds = IntStream.range(0, 3600).mapToObj(i -> i == 1805 ? 255 : 0).toList();
    var timeline = Timelines.of(3600, measured(seconds, List.of(), List.of()));
    assertThat(timeline.light()).hasSize(240);
    assertThat(timeline.light().get(120)).isEqualTo(100); // 3600 / 240 = 15 s each
    assertThat(timeline.light().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100);
  }

  @Test
  void errors_in_the_same_tenth_are_one_and_at_most_a_hundred_are_kept() {
    var errors = Collections.nCopies(50, new Span(1.01, 1.01));
    assertThat(Timelines.of(3, measured(List.of(), List.of(), errors)).errors())
        .containsExactly(1.0);
    var many = IntStream.range(0, 500).mapToObj(i -> new Span(i, i)).toList();
    assertThat(Timelines.of(500, measured(List.of(), List.of(), many)).errors()).hasSize(100);
  }
}
