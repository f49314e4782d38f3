package io.jinbang.media;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The contract for films that have something in common. It tells what was found and asks nobody who
 * may know; {@link #mayWatch} answers for each film.
 */
public interface Duplicates {

  /** Pairs to which at least one of these films belongs, the strongest first. */
  List<FilmPair> touching(Collection<Id<Film>> films);

  Optional<FilmPair> find(Id<FilmPair> pair);

  /** Everything that was ever said of a pair, oldest first. */
  List<PairRuling> rulings(Id<FilmPair> pair);

  /**
   * Says what a pair is. It is not asked again, whatever is found out about it later.
   *
   * @param seen number of the ruling that the host had before them; 0 where there was none
   * @param note why; needed to change what was said before
   * @throws io.jinbang.shared.Refusal where somebody has ruled meanwhile, or the reason is missing
   */
  void rule(Actor host, Id<FilmPair> pair, int seen, PairRuling.Answer answer, String note);

  /** Whether somebody may watch a film, and so may know which one it is. */
  boolean mayWatch(Actor actor, Id<Film> film);
}
