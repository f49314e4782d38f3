package io.jinbang.work.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** How a run ended, as far as its own worker knows. */
enum Outcome {
  DONE,
  /** The work itself cannot be done, it seems; counts towards giving up. */
  FAILED,
  /** Its worker was stopped. */
  GIVEN_BACK,
  /** Disk, store or database failed; the work is not to blame. */
  HELD_UP,
  /** Tried too often. */
  GIVEN_UP;

  /** How a run ended that threw this. */
  static Outcome of(Throwable thrown, boolean leaving) {
    if (leaving) {
      return GIVEN_BACK;
    }
    return isOfSurroundings(thrown) ? HELD_UP : FAILED;
  }

  private static boolean isOfSurroundings(@Nullable Throwable thrown) {
    return switch (thrown) {
      case null -> false;
      case IOException _, UncheckedIOException _ -> true;
      default ->
          thrown.getClass().getName().matches("java\\.sql\\..+|org\\.postgresql\\..+")
              || isOfSurroundings(thrown.getCause());
    };
  }
}
