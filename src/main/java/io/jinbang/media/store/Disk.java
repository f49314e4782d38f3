package io.jinbang.media.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The file system under uploads and films, as far as a film's bytes depend on it. Nothing written,
 * created, moved or deleted is certain before {@link #force} was called on the file, or on the
 * folder whose names changed; a disk of a test throws away what was not.
 */
public interface Disk {

  /** Opens a file for writing and makes it where it is missing. */
  FileChannel open(Path file) throws IOException;

  InputStream read(Path file) throws IOException;

  /** Makes an empty file; fails where there is one. */
  void create(Path file) throws IOException;

  /** Makes a folder and those above it, where they are missing. */
  void folder(Path folder) throws IOException;

  boolean exists(Path file);

  /** Bytes of a file; none where it is missing. */
  long size(Path file) throws IOException;

  /** In one step, in the place of whatever stood there. */
  void move(Path file, Path target) throws IOException;

  void delete(Path file) throws IOException;

  /** Makes certain what a file holds, or which names a folder has. */
  void force(Path path) throws IOException;

  /** Bytes free for files in a folder. */
  long free(Path folder) throws IOException;

  /** Bytes of the file system of a folder. */
  long total(Path folder) throws IOException;
}
