package io.jinbang.media.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A hundred chunks of a megabyte of picture, and as many of a tenth of that of sound. */
class PlacesTests {
  private static Places chunks(long first, long step) {
    var places = new Places();
    for (var i = 0; i < 100; i++) {
      places.note(i, 100, i * 10L, first + i * step);
    }
    return places;
  }

  @Test
  void side_by_side_they_are_a_chunk_apart() {
    var picture = chunks(0, 1_100_000);
    var sound = chunks(1_000_000, 1_100_000);
    assertThat(picture.apart(1000, sound, 1000)).isEqualTo(1_000_000);
  }

  @Test
  void all_pictures_before_all_sound_are_as_far_apart_as_the_pictures_are_long() {
    var picture = chunks(0, 1_000_000);
    var sound = chunks(100_000_000, 100_000);
    assertThat(picture.apart(1000, sound, 1000)).isEqualTo(100_000_000);
  }

  @Test
  void a_track_without_chunks_is_nowhere() {
    assertThat(chunks(0, 1).apart(1000, new Places(), 0)).isZero();
  }

  @Test
  void of_a_million_chunks_some_hundreds_are_kept() {
    var places = new Places();
    for (var i = 0L; i < 1_000_000; i++) {
      places.note(i, 1_000_000, i, i * 10);
    }
    assertThat(places.apart(1_000_000, places, 1_000_000)).isZero();
  }
}
