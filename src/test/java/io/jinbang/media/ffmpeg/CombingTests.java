package io.jinbang.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CombingTests {
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;

  /** A bright bar that every other line shows {@code moved} pixels farther right. */
  private static byte[] bar(int at, int moved) {
    var gray = new byte[WIDTH * HEIGHT];
    for (var y = 0; y < HEIGHT; y++) {
      var from = at + (y % 2) * moved;
      for (var x = from; x < from + 60; x++) {
        gray[y * WIDTH + x] = (byte) 200;
      }
    }
    return gray;
  }

  private static double share(int moved) {
    var combing = new Combing();
    for (var i = 0; i < 8; i++) {
      combing.picture(WIDTH, HEIGHT, bar(20 + 10 * i, moved));
    }
    return combing.share();
  }

  @Test
  void fields_taken_at_different_times_are_combed() {
    assertThat(share(12)).isEqualTo(1);
  }

  @Test
  void a_bar_that_stands_straight_is_not() {
    assertThat(share(0)).isZero();
  }
}
