package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The finished files that belong to a film, by their names. */
@Component
class Parts {
  private final Store store;

  Parts(Store store) {
    this.store = store;
  }

  Optional<Path> find(Id<Film> film, String name) {
    try {
      return store.part(film, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(Id<Film> film, String name) throws IOException {
    store.remove(film, name);
  }
}
