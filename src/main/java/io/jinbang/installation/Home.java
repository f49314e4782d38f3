package io.jinbang.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which one installation keeps everything: database, films, secrets.
 *
 * @param path absolute
 */
public record Home(Path path) {

  public Home {
    path = path.toAbsolutePath().normalize();
  }

  /** A folder below this one, made on first use. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + path.resolve(name), e);
    }
  }
}
