package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.store.Store;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import io.jinbang.work.queue.Lease;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where what was made becomes visible: only under a lease that holds until it is. Whoever comes
 * late, since he was taken for dead, finds it gone and keeps nothing.
 */
@Service
@Transactional(rollbackFor = IOException.class)
class Ends {
  private final StoredFilms films;
  private final Store store;
  private final RungSql rungs;

  Ends(StoredFilms films, Store store, RungSql rungs) {
    this.films = films;
    this.store = store;
    this.rungs = rungs;
  }

  /**
   * The end of a check.
   *
   * @param made the finished folder; null where the film cannot be played
   */
  public void conclude(Lease lease, Film film, Film.Check check, @Nullable Path made)
      throws IOException {
    lease.hold();
    if (made != null) {
      store.publish(made, film.id());
    }
    films.conclude(film, check);
  }

  /** Another file in the place of a published one. */
  public void replace(Lease lease, Id<Film> film, Path made, String name) throws IOException {
    lease.hold();
    store.add(made, film, name);
  }

  /** A quality that plays from now on; false where its film has gone meanwhile. */
  public boolean ready(Lease lease, Path made, Rung rung, Rung.Ready ready) throws IOException {
    lease.hold();
    store.add(made, rung.film(), ready.part());
    return rungs.ready(rung, ready);
  }
}
