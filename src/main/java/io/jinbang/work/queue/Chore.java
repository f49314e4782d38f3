package io.jinbang.work.queue;

import java.io.IOException;

/**
 * A kind of heavy work. Beans of this type are what workers can do; a run may be repeated at any
 * point, and its result is shown to the lease before it is kept.
 *
 * @param kind stable name, such as {@code media-check}
 * @param work does it once
 * @param givingUp told when too many runs have failed or died; it will not be tried again
 */
public record Chore(String kind, Work work, Work givingUp) {
  /** After so many runs that failed or died, work is given up. */
  public static final int ATTEMPTS = 3;

  /** One for which nothing needs to be said where it cannot be done. */
  public Chore(String kind, Work work) {
    this(kind, work, _ -> {});
  }

  /** What is done under a lease. */
  @FunctionalInterface
  public interface Work {
    void run(Lease lease) throws IOException;
  }
}
