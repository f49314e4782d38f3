package io.jinbang.media.store;

import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Deletes the files of films that are gone, once their rows are gone for certain: a file too many
 * does less harm than one too few.
 */
@Component
class DroppedFiles {
  private final OriginalSql originals;
  private final Store store;
  private final Shelf shelf;

  DroppedFiles(OriginalSql originals, Store store, Shelf shelf) {
    this.originals = originals;
    this.store = store;
    this.shelf = shelf;
  }

  @TransactionalEventListener
  void dropped(FilmDropped dropped) throws IOException {
    var film = dropped.film();
    store.discard(film.id());
    shelf.dropParts(film.id());
    var sha256 = film.sha256();
    if (sha256 != null) {
      originals.drop(sha256, _ -> shelf.dropOriginal(sha256));
    }
  }
}
