package io.jinbang.media.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Lets uploads force their bytes to the disk one after another. The database commits on the same
 * disk, and a commit waits behind all that is being forced: sixty uploads of a deadline evening at
 * once hold up everybody's saves for many seconds. On a disk that takes its time, every force is
 * followed by a rest as long, so that half of the disk is the database's.
 */
final class Turns {
  /** A disk that forces a step faster needs no rest. */
  private static final Duration QUICK = Duration.ofMillis(15);

  private static final Duration LONGEST_REST = Duration.ofMillis(250);

  private final Semaphore turn = new Semaphore(1, true);

  /** Waits for its turn, then makes certain what was written to the file. */
  void force(FileChannel file) throws IOException {
    turn.acquireUninterruptibly();
    try {
      var began = System.nanoTime();
      file.force(true);
      rest(Duration.ofNanos(System.nanoTime() - began));
    } finally {
      turn.release();
    }
  }

  private static void rest(Duration took) {
    if (took.compareTo(QUICK) < 0) {
      return;
    }
    try {
      Thread.sleep(took.compareTo(LONGEST_REST) < 0 ? took : LONGEST_REST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
