package io.jinbang.media.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A private directory for one run. The film stands in it under a name of ours, and what is made
 * becomes visible only when whole.
 */
record Workshop(Path directory) implements AutoCloseable {
  static final String FILM = "film";

  /** For a run that only reads. */
  static Workshop over(Path film) {
    return open(film, null);
  }

  /** For a run that makes {@code output}: beside it, so that moving it there is atomic. */
  static Workshop open(@Nullable Path film, @Nullable Path output) {
    try {
      var parent = output == null ? null : output.toAbsolutePath().getParent();
      var directory =
          parent == null
              ? Files.createTempDirectory("jinbang")
              : Files.createTempDirectory(Files.createDirectories(parent), ".making");
      if (film != null) {
        Files.createSymbolicLink(directory.resolve(FILM), film.toAbsolutePath());
      }
      return new Workshop(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path hand(String made, Path output) {
    try {
      return Files.move(
          directory.resolve(made), output.toAbsolutePath(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    delete(directory);
  }

  static void delete(Path directory) {
    try {
      Files.walkFileTree(
          directory,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e)
                throws IOException {
              Files.delete(each);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
