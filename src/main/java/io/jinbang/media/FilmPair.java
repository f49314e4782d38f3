package io.jinbang.media;

import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two films that have something in common. A time in the second is the time in the first, times
 * {@code speed}, plus {@code start}; all times in seconds.
 *
 * @param first the film that came first
 * @param sameBytes whether the files are equal to the byte
 * @param score how sure it is, 0 to 1
 * @param edits what was done to the first on the way to the second
 * @param picture stretches whose pictures agree
 * @param sound stretches whose sound agrees
 * @param ruling what holds of it; null until a person has ruled
 */
public record FilmPair(
    Id<FilmPair> id,
    Id<Film> first,
    Id<Film> second,
    boolean sameBytes,
    Kind kind,
    double score,
    double start,
    double speed,
    Set<Edit> edits,
    List<Stretch> picture,
    List<Stretch> sound,
    Instant foundAt,
    @Nullable PairRuling ruling) {

  public FilmPair {
    edits = Set.copyOf(edits);
    picture = List.copyOf(picture);
    sound = List.copyOf(sound);
  }

  /** What the two have in common. */
  public enum Kind {
    PICTURE,
    SOUND,
    BOTH
  }

  /** What can have been done to the first film on the way to the second. */
  public enum Edit {
    MIRRORED,
    UPSIDE_DOWN,
    TURNED,
    NEGATIVE,
    REVERSED,
    CROPPED,
    INSET,
    STRETCHED,
    FASTER,
    SLOWER,
    EXCERPT,
    EXTENDED
  }

  /** A stretch of the first film, {@code a}, that is found in the second, {@code b}. */
  public record Stretch(double aFrom, double aTo, double bFrom, double bTo) {}

  /** The stretches that made it a pair: of the pictures, unless only the sound is the same. */
  public List<Stretch> stretches() {
    return kind == Kind.SOUND ? sound : picture;
  }

  /** For an order by strength: equal files first, what only sounds alike last. */
  public double strength() {
    return sameBytes ? 2 : kind == Kind.SOUND ? score / 2 : score;
  }

  /** The film beside this one. */
  public Id<Film> other(Id<Film> film) {
    return first.equals(film) ? second : first;
  }
}
