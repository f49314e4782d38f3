package io.jinbang.media.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.Film;
import io.jinbang.media.Film.Finding;
import io.jinbang.media.Timeline;
import io.jinbang.media.rendition.Strip.Mark;
import io.jinbang.media.rendition.Strip.Run;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StripTests {
  private static final Text WORDS = Text.of("字", "words");

  private static Film film(double seconds, Finding... findings) {
    var check =
        new Film.Check(
            Film.Verdict.FAIL, "mp4", "h264", null, 64, 36, seconds, 25, true, List.of(findings));
    return new Film(
        Id.random(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        "x.mp4",
        1,
        Film.State.CHECKED,
        null,
        check,
        Instant.EPOCH);
  }

  @Test
  void seconds_of_equal_light_are_one_run() {
    var strip = Strip.of(new Timeline(4, List.of(0, 0, 100, -1), List.of(), List.of()), film(4));
    assertThat(strip.light())
        .containsExactly(
            new Run("0.00", "500.00", 0),
            new Run("500.00", "250.00", 20),
            new Run("750.00", "250.00", -1));
    assertThat(strip.sound()).isEmpty();
  }

  @Test
  void sound_is_an_outline_from_below() {
    var strip = Strip.of(new Timeline(2, List.of(), List.of(0, 100), List.of()), film(2));
    assertThat(strip.sound()).isEqualTo("M0 60V60.00H500.00V32.00H1000.00V60Z");
  }

  @Test
  void what_has_a_place_is_marked_what_holds_throughout_is_not() {
    var strip =
        Strip.of(
            new Timeline(100, List.of(50), List.of(), List.of(40.0)),
            film(
                100,
                Finding.advisory("black", WORDS, WORDS).at(10, 20),
                Finding.advisory("borders", WORDS, WORDS).at(0, 100),
                Finding.advisory("hdr", WORDS, WORDS)));
    assertThat(strip.marks())
        .containsExactly(
            new Mark("black", false, "100.00", "100.00", 10),
            new Mark("corrupt", true, "400.00", "3.00", 40));
  }
}
