package io.jinbang.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Textures drawn here, enlarged by linear interpolation as a scaler does it. */
class EnlargingTests {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 540;

  /** Noise, blurred once, which is what a lens leaves of fine detail. */
  private static double[][] texture(int width, int height, long seed, int blur) {
    var random = new Random(seed);
    var picture = new double[height][width];
    for (var row : picture) {
      for (var x = 0; x < width; x++) {
        row[x] = 128 + 40 * random.nextGaussian();
      }
    }
    var soft = picture;
    for (var i = 0; i < blur; i++) {
      soft = blurred(soft);
    }
    return soft;
  }

  private static double[][] blurred(double[][] picture) {
    var soft = new double[picture.length][picture[0].length];
    for (var y = 1; y < picture.length - 1; y++) {
      for (var x = 1; x < picture[0].length - 1; x++) {
        soft[y][x] =
            picture[y][x] / 2
                + (picture[y - 1][x] + picture[y + 1][x] + picture[y][x - 1] + picture[y][x + 1])
                    / 8;
      }
    }
    return soft;
  }

  private static byte[] enlarged(double[][] from, double ratio) {
    var bytes = new byte[WIDTH * HEIGHT];
    for (var y = 0; y < HEIGHT; y++) {
      for (var x = 0; x < WIDTH; x++) {
        bytes[y * WIDTH + x] =
            (byte)
                Math.clamp(
                    Math.round(at(from, (x + 0.5) * ratio - 0.5, (y + 0.5) * ratio - 0.5)), 0, 255);
      }
    }
    return bytes;
  }

  private static double at(double[][] from, double x, double y) {
    var left = Math.clamp((int) Math.floor(x), 0, from[0].length - 2);
    var top = Math.clamp((int) Math.floor(y), 0, from.length - 2);
    var across = Math.clamp(x - left, 0, 1);
    var down = Math.clamp(y - top, 0, 1);
    var above = from[top][left] * (1 - across) + from[top][left + 1] * across;
    var below = from[top + 1][left] * (1 - across) + from[top + 1][left + 1] * across;
    return above * (1 - down) + below * down;
  }

  private static double share(double ratio, int blur) {
    var enlarging = new Enlarging();
    for (var seed = 0; seed < 6; seed++) {
      var texture = texture((int) (WIDTH * ratio) + 2, (int) (HEIGHT * ratio) + 2, seed, blur);
      enlarging.picture(WIDTH, HEIGHT, enlarged(texture, ratio));
    }
    return enlarging.share();
  }

  @Test
  void enlarging_leaves_the_trace_of_its_ratio() {
    assertThat(share(2 / 3.0, 1)).isEqualTo(2 / 3.0);
    assertThat(share(4 / 9.0, 1)).isEqualTo(4 / 9.0);
    assertThat(share(4 / 5.0, 1)).isEqualTo(4 / 5.0);
  }

  @Test
  void three_times_looks_like_three_halves_which_is_the_least_that_is_certain() {
    assertThat(share(1 / 3.0, 1)).isEqualTo(2 / 3.0);
  }

  @Test
  void sharp_and_soft_pictures_at_their_own_size_leave_none() {
    for (var blur = 0; blur < 6; blur++) {
      assertThat(share(1, blur)).isZero();
    }
  }

  @Test
  void too_few_or_too_small_pictures_say_nothing() {
    var enlarging = new Enlarging();
    enlarging.picture(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT]);
    assertThat(enlarging.share()).isZero();
    var small = new Enlarging();
    for (var i = 0; i < 5; i++) {
      small.picture(100, 60, new byte[6000]);
    }
    assertThat(small.share()).isZero();
  }
}
