package io.jinbang.media.duplicate;

import io.jinbang.media.Film;
import io.jinbang.media.FilmPair.Edit;
import io.jinbang.media.FilmPair.Kind;
import io.jinbang.media.FilmPair.Stretch;
import io.jinbang.media.fingerprint.Likeness;
import io.jinbang.media.fingerprint.Segment;
import io.jinbang.shared.Id;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a comparison found out about two films; the fields are those of a {@code FilmPair}. */
record Found(
    Id<Film> first,
    Id<Film> second,
    boolean sameBytes,
    Kind kind,
    double score,
    double start,
    double speed,
    Set<Edit> edits,
    List<Stretch> picture,
    List<Stretch> sound) {

  /** Equal files agree all along. */
  static Found sameBytes(Id<Film> first, Id<Film> second, double seconds) {
    var whole = List.of(new Stretch(0, seconds, 0, seconds));
    return new Found(first, second, true, Kind.BOTH, 1, 0, 1, Set.of(), whole, whole);
  }

  /** Empty where the likeness is too small to ask anybody about it. */
  static Optional<Found> of(Id<Film> first, Id<Film> second, Likeness likeness) {
    if (!likeness.match() && !likeness.soundMatch()) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(
            first,
            second,
            false,
            kind(likeness),
            likeness.match() ? likeness.score() : likeness.soundScore(),
            likeness.match() ? likeness.offset() : lag(likeness.sound()),
            likeness.match() ? likeness.speed() : 1,
            likeness.match() ? edits(likeness) : Set.of(),
            stretches(likeness.picture()),
            stretches(likeness.sound())));
  }

  private static Kind kind(Likeness likeness) {
    if (!likeness.match()) {
      return Kind.SOUND;
    }
    return likeness.soundMatch() ? Kind.BOTH : Kind.PICTURE;
  }

  /** By how much the sound of the second lies later. */
  private static double lag(List<Segment> sound) {
    return sound.isEmpty() ? 0 : sound.getFirst().bFrom() - sound.getFirst().aFrom();
  }

  /** Those that have a name in both worlds. */
  private static Set<Edit> edits(Likeness likeness) {
    var names = likeness.edits().stream().map(Enum::name).collect(Collectors.toSet());
    if (likeness.mirrored()) {
      names.add(Edit.MIRRORED.name());
    }
    return Arrays.stream(Edit.values())
        .filter(edit -> names.contains(edit.name()))
        .collect(Collectors.toSet());
  }

  private static List<Stretch> stretches(List<Segment> segments) {
    return segments.stream()
        .map(one -> new Stretch(one.aFrom(), one.aTo(), one.bFrom(), one.bTo()))
        .toList();
  }
}
