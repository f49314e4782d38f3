package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Where complete films lie under their SHA-256, and what was made of them under its film. */
interface Shelf {

  /** Whether other machines see it, too. */
  boolean shared();

  /** Brings a complete file's bytes in; slow, and may be repeated. The file stays. */
  void bring(Path file, String sha256) throws IOException;

  /**
   * Makes certain that the bytes are there, quickly: under a lock that no deletion of the same
   * bytes shares. On this machine's disk the file itself moves.
   *
   * @param anew whether bytes already there are known to be damaged
   */
  void place(Path file, String sha256, boolean anew) throws IOException;

  /** Ends what {@link #bring} and {@link #place} left of the file. */
  void letGo(Path file, String sha256) throws IOException;

  /** An original as a file of this machine. */
  Path fetch(String sha256) throws IOException;

  /** An original to be read from any place on. */
  Held original(String sha256) throws IOException;

  void dropOriginal(String sha256) throws IOException;

  Optional<Path> part(Id<Film> film, String name) throws IOException;

  void add(Path made, Id<Film> film, String name) throws IOException;

  /** Puts all files of a folder in the place of a film's older ones; the folder is gone then. */
  void publish(Path made, Id<Film> film) throws IOException;

  void dropPart(Id<Film> film, String name) throws IOException;

  void dropParts(Id<Film> film) throws IOException;

  /** Whether it does not answer now. */
  boolean away();

  /** Everything there is, once. */
  void forEach(Visitor visitor) throws IOException;

  /** Deletes what broken-off transfers left before that moment; how many there were. */
  int clearLeftovers(Instant before) throws IOException;

  /** What is told of each file. */
  interface Visitor {
    void original(String sha256, long size, Instant changed) throws IOException;

    void part(Id<Film> film, String name, long size, Instant changed) throws IOException;
  }
}
