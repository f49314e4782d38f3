package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    return Optional.of(store.renditions(film).resolve(name)).filter(Files::isRegularFile);
  }

  /** Puts one more beside those that are there, or in the place of an older one. */
  void add(Path made, Id<Film> film, String name) {
    try {
      Files.move(made, store.renditions(film).resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(Id<Film> film, String name) {
    try {
      Files.deleteIfExists(store.renditions(film).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
