package io.jinbang.review.duplicate;

import io.jinbang.media.FilmPair;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one pair stands among those of its call.
 *
 * @param number from 1, in order of strength
 * @param of how many there are
 * @param waiting how many nobody has ruled on
 * @param next the one to go on with; empty where nothing else waits
 */
public record Turn(int number, int of, long waiting, Optional<Id<FilmPair>> next) {

  static Turn of(List<FilmPair> all, Id<FilmPair> pair) {
    var ids = all.stream().map(FilmPair::id).toList();
    var at = ids.indexOf(pair);
    var next =
        Stream.concat(all.stream().skip(at + 1L), all.stream().limit(Math.max(0, at)))
            .filter(one -> one.ruling() == null)
            .map(FilmPair::id)
            .findFirst();
    var waiting = all.stream().filter(one -> one.ruling() == null).count();
    return new Turn(at + 1, ids.size(), waiting, next);
  }
}
