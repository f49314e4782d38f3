package io.jinbang.organization;

import java.time.Duration;

/** Slows down what strangers may do, but not often. */
public interface Throttle {

  /**
   * Counts one more, whatever becomes of the caller's transaction. Some are free, then each waits
   * twice as long as the one before; a day without any forgets them.
   *
   * @param what of a-z and hyphen
   * @param free how many are free of waiting
   * @param whom an address or the like; only its hash is kept
   * @return how long to wait; zero where it was counted and may go on
   */
  Duration tryTake(String what, int free, String whom);
}
