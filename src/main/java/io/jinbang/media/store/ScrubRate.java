package io.jinbang.media.store;

/**
 * How fast what is stored may be read again.
 *
 * @param bytes per second
 */
record ScrubRate(long bytes) {

  /** Waits until so many bytes may have been read. */
  void wait(long done, long nanos) {
    var due = (long) (done / (double) bytes * 1e9);
    if (due > nanos) {
      try {
        Thread.sleep((due - nanos) / 1_000_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
