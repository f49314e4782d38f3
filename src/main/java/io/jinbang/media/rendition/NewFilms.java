package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.queue.Lines;
import io.jinbang.media.store.Store;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import io.jinbang.work.queue.Queue;
import io.jinbang.work.queue.Urgency;
import java.io.IOException;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** A film whose last byte has come: into the store with it, and into the queue. */
@Service
class NewFilms {
  private final StoredFilms films;
  private final Store store;
  private final Queue queue;

  NewFilms(StoredFilms films, Store store, Queue queue) {
    this.films = films;
    this.store = store;
    this.queue = queue;
  }

  /** May be repeated at any point. */
  void settle(Id<Film> id) throws IOException {
    var film = films.get(id);
    if (film.state() == Film.State.CHECKING) {
      var file = store.settle(id, Objects.requireNonNull(film.sha256()));
      FfmpegGateway.seconds(file).ifPresent(seconds -> films.lasts(id, seconds));
      queue.add(Lines.CHECK, id.toString(), Urgency.CHECK);
    }
  }
}
