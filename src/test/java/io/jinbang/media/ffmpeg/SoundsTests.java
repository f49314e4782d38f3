package io.jinbang.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SoundsTests {
  private final Sounds sounds = new Sounds();

  /** A tone of 440 Hz in blocks of 1024 samples at 48 kHz, cut off at 1. */
  private void tone(double from, double to, double gain) {
    for (var at = from; at < to - 1e-9; at += 1024 / 48_000.0) {
      var block = new float[2048];
      for (var i = 0; i < 2048; i++) {
        var wave = gain * Math.sin(2 * Math.PI * 440 * (at + i / 96_000.0));
        block[i] = (float) Math.clamp(wave, -1, 1);
      }
      sounds.stereo(at, block);
    }
  }

  @Test
  void silence_is_told_from_its_first_to_its_last_sample() {
    tone(0, 2, 0.5);
    tone(2, 6, 0);
    tone(6, 8, 0.5);
    var silent = sounds.silent();
    assertThat(silent).hasSize(1);
    assertThat(silent.getFirst().from()).isCloseTo(2, within(0.03));
    assertThat(silent.getFirst().to()).isCloseTo(6, within(0.03));
  }

  @Test
  void a_gap_without_samples_is_silent() {
    tone(0, 1, 0.5);
    tone(4, 5, 0.5);
    assertThat(sounds.silent()).hasSize(1);
    assertThat(sounds.silent().getFirst().length()).isCloseTo(3, within(0.03));
  }

  @Test
  void a_sine_of_full_scale_is_not_clipped_one_twice_as_high_is() {
    tone(0, 1, 0.999);
    assertThat(sounds.share()).isLessThan(0.05);
    var loud = new SoundsTests();
    loud.tone(0, 1, 2);
    // |2 sin x| >= 0.999 for 1 - 2/pi asin(0.4995) = 66.7 % of the time
    assertThat(loud.sounds.share()).isCloseTo(0.667, within(0.02));
    assertThat(loud.sounds.peak()).isEqualTo(0);
  }

  @Test
  void each_second_has_its_level() {
    tone(0, 1, 0.5);
    tone(2, 3, 0.05);
    assertThat(sounds.levels().subList(0, 3)).containsExactly(-9, -90, -29); // 20 log(a / sqrt 2)
  }
}
