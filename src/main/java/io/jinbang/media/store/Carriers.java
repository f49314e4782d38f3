package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.media.FilmReceived;
import io.jinbang.shared.Id;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries complete uploads from this machine's disk to the object store. Only this machine can, so
 * it is no job of the queue: what lies in {@code incoming} is the list of what is to do, looked
 * through at the start, after every upload, and each minute. A film's check is queued once its
 * bytes are in the store; a crash at any step leaves the file here, and the step is done again.
 */
@Component
class Carriers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Carriers.class);
  private static final int EVERY_SECONDS = 60;
  private static final int AFTER_FAILURE_SECONDS = 5;

  private final Store store;
  private final StoredFilms films;
  private final Semaphore wishes = new Semaphore(0);
  private volatile boolean over;

  Carriers(Store store, StoredFilms films) {
    this.store = store;
    this.films = films;
  }

  @EventListener
  void ready(ApplicationReadyEvent ready) {
    if (store.shared()) {
      Thread.ofVirtual().name("carrier").start(this::work);
    }
  }

  @TransactionalEventListener
  void received(FilmReceived received) {
    wishes.release();
  }

  private void work() {
    try {
      while (!over) {
        var seconds = carryAll() ? EVERY_SECONDS : AFTER_FAILURE_SECONDS;
        if (wishes.tryAcquire(seconds, TimeUnit.SECONDS)) {
          wishes.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** True where nothing is left to do. */
  boolean carryAll() {
    var all = true;
    try {
      for (var id : store.incomingBefore(Instant.MAX)) {
        all &= over || carried(id);
      }
    } catch (IOException | RuntimeException e) {
      log.warn("cannot look through the uploads: {}", e.getMessage());
      all = false;
    }
    return all;
  }

  private boolean carried(Id<Film> id) {
    try {
      var film = films.find(id);
      if (film.isPresent() && film.get().sha256() != null) {
        carry(film.get(), film.get().sha256());
      }
      return true;
    } catch (IOException | RuntimeException e) {
      log.warn("film {} stays on this machine for now: {}", id, e.getMessage());
      return false;
    }
  }

  /** In this order: the bytes there, the job queued, the file here gone. */
  private void carry(Film film, String sha256) throws IOException {
    store.carry(film.id(), sha256);
    films.ready(film.id());
    store.letGo(film.id(), sha256);
  }

  @Override
  public void close() {
    over = true;
    wishes.release();
  }
}
