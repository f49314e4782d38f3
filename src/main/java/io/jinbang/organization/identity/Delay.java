package io.jinbang.organization.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * How attempts that may be guesses are slowed: some are free, then each one costs twice the wait of
 * the one before, 1 s, 2 s, 4 s … up to 15 minutes. A day without attempts forgets them.
 *
 * @param count attempts so far
 * @param last when the latest was made
 * @param free from when the next may be made
 */
record Delay(int count, Instant last, Instant free) {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10; // 2^10 s is more than the longest already

  static final Delay NONE = new Delay(0, Instant.EPOCH, Instant.EPOCH);

  /** After one attempt more, of which so many are free. */
  Delay next(Instant now, int freeOfCharge) {
    var made = Duration.between(last, now).compareTo(MEMORY) > 0 ? 1 : count + 1;
    return new Delay(made, now, now.plus(after(made, freeOfCharge)));
  }

  static Duration after(int attempts, int freeOfCharge) {
    if (attempts < freeOfCharge) {
      return Duration.ZERO;
    }
    var wait = Duration.ofSeconds(1L << Math.min(attempts - freeOfCharge, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }

  /** Zero where an attempt may be made. */
  Duration left(Instant now) {
    return now.isBefore(free) ? Duration.between(now, free) : Duration.ZERO;
  }
}
