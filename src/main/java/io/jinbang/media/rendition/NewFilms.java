package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.queue.Lines;
import io.jinbang.media.store.FilmReady;
import io.jinbang.media.store.Store;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import io.jinbang.work.queue.Queue;
import io.jinbang.work.queue.Urgency;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Puts complete films in the queue. */
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

  /** May come again. The file is still here, so that its length is known to whoever foretells. */
  @EventListener
  void ready(FilmReady ready) {
    FfmpegGateway.seconds(store.incoming(ready.film()))
        .ifPresent(seconds -> films.lasts(ready.film(), seconds));
    queue(ready.film());
  }

  void queueLost() {
    films.waiting().forEach(film -> queue(film.id()));
  }

  private void queue(Id<Film> film) {
    queue.add(Lines.CHECK, film.toString(), Urgency.CHECK);
  }
}
