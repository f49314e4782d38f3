package io.jinbang.media.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Keeps uploads from crowding everybody else out, by letting one at a time have the processor and
 * one at a time the disk.
 *
 * <p>Virtual threads are not preempted: sixty that always find bytes to read would make a save wait
 * behind all of them at each of its steps. And the database commits on the same disk, where a
 * commit waits behind all that is being forced; on a disk that takes its time, every force for
 * which another already waits is followed by a rest as long, so that half of the disk is the
 * database's.
 */
final class Turns {
  /** A disk that forces a step faster needs no rest. */
  private static final Duration QUICK = Duration.ofMillis(15);

  private static final Duration LONGEST_REST = Duration.ofMillis(250);

  /** Bytes written before those forced, where nobody else wants the disk; else one step. */
  private static final long AHEAD = 32 << 20;

  private final Semaphore processor = new Semaphore(1, true);
  private final Semaphore disk = new Semaphore(1, true);
  private final Executor aside;

  Turns() {
    this(Thread::startVirtualThread);
  }

  /**
   * @param aside does what an upload does not wait for
   */
  Turns(Executor aside) {
    this.aside = aside;
  }

  void aside(Runnable work) {
    aside.execute(work);
  }

  /** How many bytes an upload may write before those it wrote are forced. */
  long ahead() {
    return disk.hasQueuedThreads() ? Stint.STEP : AHEAD;
  }

  /** Something short that takes the processor. */
  interface Work {
    void run() throws IOException;
  }

  /** Waits for its turn, then does it. */
  void work(Work work) throws IOException {
    processor.acquireUninterruptibly();
    try {
      work.run();
    } finally {
      processor.release();
    }
  }

  /** Waits for its turn, then makes certain what was written to the file. */
  void force(FileChannel file) throws IOException {
    disk.acquireUninterruptibly();
    try {
      var began = System.nanoTime();
      file.force(true);
      if (disk.hasQueuedThreads()) {
        rest(Duration.ofNanos(System.nanoTime() - began));
      }
    } finally {
      disk.release();
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
