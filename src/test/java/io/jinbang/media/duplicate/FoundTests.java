package io.jinbang.media.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.media.Film;
import io.jinbang.media.FilmPair.Edit;
import io.jinbang.media.FilmPair.Kind;
import io.jinbang.media.FilmPair.Stretch;
import io.jinbang.media.fingerprint.Likeness;
import io.jinbang.media.fingerprint.Segment;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FoundTests {
  private final Id<Film> first = Id.random();
  private final Id<Film> second = Id.random();

  private static Likeness likeness(boolean picture, boolean sound) {
    return new Likeness(
        0.8,
        picture,
        3,
        0.5,
        true,
        Set.of(io.jinbang.media.fingerprint.Edit.CROPPED),
        List.of(new Segment(1, 3, 3.5, 4.5)),
        List.of(new Segment(2, 4, 7, 9)),
        0.7,
        sound);
  }

  private static Film received(String id) {
    var moment = Instant.parse("2026-05-01T00:00:00Z");
    var person = UUID.randomUUID();
    return new Film(
        Id.parse(id), person, person, "film.mp4", 1, Film.State.CHECKING, null, null, moment);
  }

  /** PostgreSQL compares the bytes of a UUID as unsigned, Java its halves as signed numbers. */
  @Test
  void films_of_one_instant_stand_as_the_database_orders_their_ids() {
    var low = received("70000000-0000-4000-8000-000000000000");
    var high = received("80000000-0000-4000-8000-000000000000");
    assertThat(Comparisons.BY_ARRIVAL.compare(low, high)).isNegative();
  }

  @Test
  void every_edit_the_engine_can_tell_has_a_name_here() {
    var ours = Arrays.stream(Edit.values()).map(Enum::name).collect(Collectors.toSet());
    assertThat(io.jinbang.media.fingerprint.Edit.values())
        .extracting(Enum::name)
        .allSatisfy(edit -> assertThat(ours).contains(edit));
  }

  @Test
  void too_little_is_nothing() {
    assertThat(Found.of(first, second, likeness(false, false))).isEmpty();
  }

  @Test
  void pictures_and_sound_are_told_apart() {
    assertThat(Found.of(first, second, likeness(true, false)))
        .get()
        .extracting(Found::kind, Found::score, Found::start, Found::speed)
        .containsExactly(Kind.PICTURE, 0.8, 3.0, 0.5);
    assertThat(Found.of(first, second, likeness(true, true)).orElseThrow().kind())
        .isEqualTo(Kind.BOTH);
  }

  @Test
  void of_sound_alone_nothing_is_said_about_pictures() {
    var found = Found.of(first, second, likeness(false, true)).orElseThrow();
    assertThat(found.kind()).isEqualTo(Kind.SOUND);
    assertThat(found.score()).isEqualTo(0.7);
    assertThat(found.edits()).isEmpty();
    // 7 - 2: the sound of the second lies five seconds later
    assertThat(found.start()).isEqualTo(5);
    assertThat(found.speed()).isEqualTo(1);
  }

  @Test
  void mirroring_counts_as_an_edit() {
    var found = Found.of(first, second, likeness(true, false)).orElseThrow();
    assertThat(found.edits()).containsExactlyInAnyOrder(Edit.MIRRORED, Edit.CROPPED);
    assertThat(found.picture()).containsExactly(new Stretch(1, 3, 3.5, 4.5));
  }
}
