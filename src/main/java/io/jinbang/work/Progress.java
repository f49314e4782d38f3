package io.jinbang.work;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a piece of work has come.
 *
 * @param of what the work is on
 * @param done units finished, 0 to {@code total}
 * @param total units in all, at least 1
 */
public record Progress(UUID of, int done, int total, Instant at) {

  public boolean finished() {
    return done >= total;
  }

  public int percent() {
    return (int) (100L * done / total);
  }
}
