package io.jinbang.media.store;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Deletes the files of films that are gone, once their rows are gone for certain: a file too many
 * does less harm than one too few.
 */
@Component
class DroppedFiles {
  private final FilmSql sql;
  private final Store store;

  DroppedFiles(FilmSql sql, Store store) {
    this.sql = sql;
    this.store = store;
  }

  @TransactionalEventListener
  void dropped(FilmDropped dropped) throws IOException {
    var film = dropped.film();
    store.discard(film.id());
    Store.delete(store.renditions(film.id()));
    if (film.sha256() != null && sql.withBytes(film.sha256()).isEmpty()) {
      Files.deleteIfExists(store.stored(film.sha256()));
    }
  }
}
