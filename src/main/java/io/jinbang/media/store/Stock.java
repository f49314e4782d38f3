package io.jinbang.media.store;

import io.jinbang.media.Film;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the store holds and how it is doing.
 *
 * @param shared whether films lie in an object store
 * @param away whether that does not answer now
 * @param free bytes free on this machine's disk
 * @param total bytes of that disk
 * @param promised bytes that unfinished uploads may still bring
 * @param reserve bytes no upload may take
 * @param taken the last look through; empty before the first
 */
public record Stock(
    boolean shared,
    boolean away,
    long free,
    long total,
    long promised,
    long reserve,
    List<Count> films,
    Optional<Taken> taken,
    Read read,
    List<Damage> damage) {

  /** Films in one state. */
  public record Count(Film.State state, long films, long bytes) {}

  /**
   * A look through everything.
   *
   * @param cleared files deleted since nobody knew them
   */
  public record Taken(
      Instant at,
      long originals,
      long originalBytes,
      long partBytes,
      long cleared,
      long clearedBytes) {}

  /**
   * How much of what is stored was read again lately.
   *
   * @param oldest when the one not read for longest was read; null where one never was
   */
  public record Read(long all, long lately, @Nullable Instant oldest, @Nullable Instant newest) {}

  /** A film whose bytes are missing or changed. */
  public record Damage(String sha256, String name, long size, Instant since) {}

  /** Bytes taken on this machine's disk, by whatever. */
  public long used() {
    return total - free;
  }

  /** Bytes that a new upload may bring. */
  public long room() {
    return Math.max(0, free - promised - reserve);
  }

  /** Whether so little is left that somebody should act: a tenth, or what no upload may take. */
  public boolean tight() {
    return room() < total / 10;
  }
}
