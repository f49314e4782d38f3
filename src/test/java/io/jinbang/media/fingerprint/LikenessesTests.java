package io.jinbang.media.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.media.fingerprint.Footage.Film;
import io.jinbang.media.fingerprint.Footage.Picture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Edits of footage out of a seed; what was done to it is known exactly. */
class LikenessesTests {
  private static final Footage FOOTAGE = new Footage(7, 24);
  private static final Fingerprint ORIGINAL = FOOTAGE.fingerprint();

  private static Likeness edited(UnaryOperator<Picture> edit) {
    return Likenesses.compare(
        ORIGINAL, Footage.fingerprint(Footage.seen(FOOTAGE.film(), edit), 24));
  }

  private static Likeness timed(Film film, double seconds) {
    return Likenesses.compare(ORIGINAL, Footage.fingerprint(film, seconds));
  }

  @Test
  void a_film_is_its_own_copy_from_end_to_end() {
    var found = Likenesses.compare(ORIGINAL, ORIGINAL);
    assertThat(found.match()).isTrue();
    assertThat(found.score()).isGreaterThan(0.8);
    assertThat(found.speed()).isEqualTo(1);
    assertThat(found.offset()).isCloseTo(0, within(0.05));
    assertThat(found.edits()).isEmpty();
    assertThat(found.picture()).hasSize(1);
    assertThat(found.picture().getFirst().seconds()).isCloseTo(24, within(0.3));
  }

  @Test
  void other_footage_is_no_copy() {
    for (var seed = 20; seed < 26; seed++) {
      var found = Likenesses.compare(ORIGINAL, new Footage(seed, 24).fingerprint());
      assertThat(found.match()).isFalse();
      assertThat(found.score()).isLessThan(0.3);
    }
  }

  @Test
  void mirrored_turned_and_negative_copies_are_found_and_named() {
    var mirrored = edited(p -> (x, y) -> p.at(1 - x, y));
    assertThat(mirrored.match()).isTrue();
    assertThat(mirrored.mirrored()).isTrue();
    assertThat(mirrored.edits()).containsExactly(Edit.MIRRORED);
    var upsideDown = edited(p -> (x, y) -> p.at(1 - x, 1 - y));
    assertThat(upsideDown.edits()).containsExactly(Edit.UPSIDE_DOWN);
    assertThat(upsideDown.mirrored()).isFalse();
    var negative = edited(p -> (x, y) -> 1 - p.at(x, y));
    assertThat(negative.match()).isTrue();
    assertThat(negative.edits()).containsExactly(Edit.NEGATIVE);
  }

  @Test
  void a_cropped_copy_is_found_and_named() {
    var found = edited(p -> (x, y) -> p.at(0.23 + 0.76 * x, 0.02 + 0.76 * y));
    assertThat(found.match()).isTrue();
    assertThat(found.edits()).containsExactly(Edit.CROPPED);
    assertThat(found.offset()).isCloseTo(0, within(0.1));
  }

  @Test
  void a_film_inside_another_picture_is_found_and_named() {
    var found =
        edited(
            p ->
                (x, y) ->
                    x > 0.5 && x < 0.95 && y > 0.4 && y < 0.85
                        ? p.at((x - 0.5) / 0.45, (y - 0.4) / 0.45)
                        : 0.3 + 0.2 * Math.sin(40 * x) * Math.sin(31 * y));
    assertThat(found.match()).isTrue();
    assertThat(found.edits()).containsExactly(Edit.INSET);
  }

  @Test
  void brightness_contrast_and_a_caption_change_nothing() {
    var found =
        edited(
            p -> (x, y) -> y > 0.8 ? (x * 20 % 1 > 0.5 ? 1 : 0) : Math.pow(p.at(x, y), 2.2) * 0.8);
    assertThat(found.match()).isTrue();
    assertThat(found.edits()).isEmpty();
  }

  @Test
  void an_excerpt_is_found_where_it_was_taken() {
    var film = FOOTAGE.film();
    var found = timed(time -> film.at(time + 9.1), 6);
    assertThat(found.match()).isTrue();
    assertThat(found.offset()).isCloseTo(-9.1, within(0.1));
    assertThat(found.edits()).containsExactly(Edit.EXCERPT);
    assertThat(found.picture()).hasSize(1);
    assertThat(found.picture().getFirst().aFrom()).isCloseTo(9.1, within(0.6));
  }

  @Test
  void speed_and_offset_are_told_in_hundredths() {
    var film = FOOTAGE.film();
    var found = timed(time -> film.at(1.25 * time + 2), 17);
    assertThat(found.match()).isTrue();
    assertThat(found.speed()).isCloseTo(0.8, within(0.01));
    assertThat(found.offset()).isCloseTo(-1.6, within(0.15));
    assertThat(found.edits()).contains(Edit.FASTER);
    var backwards = timed(time -> film.at(23.9 - time), 23);
    assertThat(backwards.match()).isTrue();
    assertThat(backwards.speed()).isCloseTo(-1, within(0.01));
    assertThat(backwards.edits()).contains(Edit.REVERSED);
  }

  @Test
  void a_common_opening_is_told_but_is_no_match() {
    var opening = new Footage(1, 4).film();
    var one = opened(opening, new Footage(2, 20).film());
    var other = opened(opening, new Footage(3, 20).film());
    var found = Likenesses.compare(one, other);
    assertThat(found.match()).isFalse();
    assertThat(found.shared()).isTrue();
    assertThat(found.picture().getFirst().aTo()).isCloseTo(4, within(1.0));
  }

  private static Fingerprint opened(Film opening, Film film) {
    return Footage.fingerprint(time -> time < 4 ? opening.at(time) : film.at(time), 24);
  }

  @Test
  void black_title_cards_and_test_cards_carry_no_evidence() {
    Picture black = (x, y) -> 0.03;
    Picture card = (x, y) -> x > 0.2 && x < 0.8 && (int) (y * 12) % 3 == 0 ? 0.9 : 0.1;
    Picture bars = (x, y) -> (int) (x * 7) / 7.0;
    for (var still : new Picture[] {black, card, bars}) {
      var one = Footage.fingerprint(_ -> still, 12);
      var other = Footage.fingerprint(_ -> still, 20);
      assertThat(Likenesses.compare(one, other).match()).isFalse();
      assertThat(Likenesses.compare(one, other).score()).isLessThan(0.2);
    }
  }

  @Test
  void the_same_place_at_another_time_is_no_copy() {
    Picture place = new Footage(5, 4).film().at(0);
    var one = Footage.fingerprint(visited(place, 11), 24);
    var other = Footage.fingerprint(visited(place, 12), 24);
    assertThat(Likenesses.compare(one, other).match()).isFalse();
    assertThat(Likenesses.compare(one, one).match()).isTrue();
  }

  /** A camera that stands still, and somebody who walks from place to place as it occurs to him. */
  private static Film visited(Picture place, long seed) {
    return time -> {
      var from = new java.util.SplittableRandom(seed * 100 + (long) (time / 1.5));
      var to = new java.util.SplittableRandom(seed * 100 + (long) (time / 1.5) + 1);
      var share = time / 1.5 % 1;
      var bodyX = from.nextDouble() * (1 - share) + to.nextDouble() * share;
      var bodyY = from.nextDouble() * (1 - share) + to.nextDouble() * share;
      return (x, y) -> {
        var far = Math.hypot(x - bodyX, y - bodyY);
        return place.at(x, y) - 0.5 * Math.exp(-far * far / 0.005);
      };
    };
  }

  @Test
  void nothing_seen_is_nothing_found() {
    var empty = new Fingerprinter().finish();
    assertThat(empty.seconds()).isZero();
    assertThat(Likenesses.compare(empty, ORIGINAL).match()).isFalse();
    assertThat(Likenesses.compare(ORIGINAL, empty).score()).isZero();
    var single = Footage.fingerprint(FOOTAGE.film(), 0.25);
    assertThat(Likenesses.compare(single, ORIGINAL).match()).isFalse();
  }
}
