package io.jinbang.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.ffmpeg.Measured.Active;
import io.jinbang.media.ffmpeg.Measured.Span;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pictures drawn here, eight a second. */
class PicturesTests {
  private static final int WIDTH = 160;
  private static final int HEIGHT = 90;
  private final Pictures pictures = new Pictures();
  private int drawn;

  private void show(double seconds, java.util.function.Supplier<byte[]> picture) {
    var until = drawn + Math.round(seconds * 8);
    for (; drawn < until; drawn++) {
      pictures.picture(drawn / 8.0, WIDTH, HEIGHT, picture.get());
    }
  }

  private byte[] moving() {
    var bytes = new byte[WIDTH * HEIGHT];
    new Random(drawn).nextBytes(bytes);
    return bytes;
  }

  private static byte[] plain(int level) {
    var bytes = new byte[WIDTH * HEIGHT];
    Arrays.fill(bytes, (byte) level);
    return bytes;
  }

  @Test
  void black_stretches_begin_and_end_between_two_pictures() {
    show(2, this::moving);
    show(3, () -> plain(20));
    show(2, this::moving);
    assertThat(pictures.black(7)).containsExactly(new Span(1.9375, 4.9375));
  }

  @Test
  void a_black_end_lasts_to_the_end_of_the_film() {
    show(1, this::moving);
    show(1, () -> plain(0));
    assertThat(pictures.black(2.2)).containsExactly(new Span(0.9375, 2.2));
  }

  @Test
  void white_writing_on_black_is_not_black() {
    var titles = plain(0);
    Arrays.fill(titles, 0, titles.length / 40, (byte) 200); // 2.5 % of the pixels
    show(3, () -> titles);
    assertThat(pictures.black(3)).isEmpty();
  }

  @Test
  void a_still_stretch_begins_with_its_first_picture() {
    show(3, this::moving);
    show(4, () -> plain(120));
    show(1, this::moving);
    assertThat(pictures.still(8)).containsExactly(new Span(3, 6.9375));
  }

  @Test
  void a_picture_that_breathes_with_its_codec_stands_still() {
    var random = new Random(1);
    show(
        3,
        () -> {
          var bytes = plain(120);
          for (var i = 0; i < bytes.length / 10; i++) {
            bytes[random.nextInt(bytes.length)] += (byte) (random.nextInt(5) - 2);
          }
          return bytes;
        });
    assertThat(pictures.still(3)).containsExactly(new Span(0, 3));
  }

  @Test
  void a_small_thing_that_moves_is_no_still_picture() {
    show(
        3,
        () -> {
          var bytes = plain(120);
          Arrays.fill(bytes, 200 + drawn * 5, 220 + drawn * 5, (byte) 180);
          return bytes;
        });
    assertThat(pictures.still(3)).isEmpty();
  }

  @Test
  void a_picture_held_for_want_of_another_stands_still() {
    pictures.picture(0, WIDTH, HEIGHT, plain(50));
    pictures.picture(5, WIDTH, HEIGHT, plain(90));
    pictures.picture(5.5, WIDTH, HEIGHT, plain(50));
    assertThat(pictures.still(5.6)).containsExactly(new Span(0, 5));
  }

  @Test
  void a_gap_of_a_million_hours_is_one_stretch() {
    pictures.picture(0, WIDTH, HEIGHT, plain(0));
    pictures.picture(3.6e9, WIDTH, HEIGHT, plain(0));
    assertThat(pictures.black(3.6e9)).containsExactly(new Span(0, 3.6e9));
  }

  @Test
  void edges_stand_where_the_picture_stands_most_of_the_time() {
    var boxed = plain(0);
    for (var y = 9; y < 81; y++) {
      Arrays.fill(boxed, y * WIDTH + 40, y * WIDTH + 120, (byte) 128);
    }
    show(10, () -> boxed);
    show(0.25, () -> plain(255)); // one flash
    show(3, () -> plain(0)); // darkness says nothing
    assertThat(pictures.active()).isEqualTo(new Active(0.25, 0.1, 0.75, 0.9));
  }
}
