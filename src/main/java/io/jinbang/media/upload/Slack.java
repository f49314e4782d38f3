package io.jinbang.media.upload;

import java.util.concurrent.Semaphore;

/**
 * How many bytes of all uploads together may be written but not yet forced to the disk. The
 * database commits on the same disk, and a commit waits behind whatever is being forced: without a
 * bound, sixty uploads of a deadline evening hold it up for many seconds.
 */
final class Slack {
  /** Bytes are taken and given in multiples of these. */
  static final int UNIT = 1 << 12;

  private final Semaphore units;

  Slack(int bytes) {
    units = new Semaphore(units(bytes), true);
  }

  private static int units(long bytes) {
    return Math.toIntExact(Math.ceilDiv(bytes, UNIT));
  }

  /**
   * Where this says no, force what you hold before you {@link #take}: others may wait for it.
   *
   * @param bytes at most those of the whole slack
   */
  boolean tryTake(int bytes) {
    return units.tryAcquire(units(bytes));
  }

  void take(int bytes) {
    units.acquireUninterruptibly(units(bytes));
  }

  void give(int bytes) {
    units.release(units(bytes));
  }
}
