package io.jinbang.media.copies;

import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.fingerprint.FingerprintIndex;
import io.jinbang.media.fingerprint.Likenesses;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Which pairs of files are compared: each with each, or where there are very many, by an index. */
final class Comparisons {
  /** Beyond so many pairs the index chooses, unless all are asked for. */
  private static final long MOST_PAIRS = 20_000;

  private static final int CANDIDATES = 40;

  private final Map<Path, Fingerprint> films;
  private final Map<Path, Fingerprint> against;

  /**
   * @param against the others to compare with; the same map for films among themselves
   */
  Comparisons(Map<Path, Fingerprint> films, Map<Path, Fingerprint> against) {
    this.films = films;
    this.against = against;
  }

  void each(boolean all, Consumer<Found> to) {
    var index = all || (long) films.size() * against.size() <= MOST_PAIRS ? null : index();
    for (var film : films.entrySet()) {
      var near = index == null ? against.keySet() : index.likely(film.getValue(), CANDIDATES);
      for (var other : against.entrySet()) {
        if (near.contains(other.getKey())
            && (films != against || film.getKey().compareTo(other.getKey()) < 0)) {
          var likeness = Likenesses.compare(film.getValue(), other.getValue());
          to.accept(new Found(film.getKey(), other.getKey(), likeness));
        }
      }
    }
  }

  private FingerprintIndex<Path> index() {
    var index = new FingerprintIndex<Path>();
    against.forEach(index::put);
    return index;
  }
}
