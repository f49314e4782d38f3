package io.jinbang.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of this machine. */
record FileHeld(Path file) implements Held {

  @Override
  public long size() {
    return file.toFile().length();
  }

  @Override
  public InputStream from(long offset) throws IOException {
    var bytes = Files.newInputStream(file);
    bytes.skipNBytes(offset);
    return bytes;
  }
}
