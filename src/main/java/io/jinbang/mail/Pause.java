package io.jinbang.mail;

import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The server asked for patience. The whole queue rests; no letter is charged for it.
 *
 * @param steps how often in a row; 0 once a letter has gone through again
 * @param letter at which it happened
 * @param trouble what the server said
 */
record Pause(Instant until, int steps, Id<Letter> letter, String trouble) {
  private static final int LONGEST_MINUTES = 60;

  /** 1, 2, 4 … minutes, at most an hour. */
  static Pause after(@Nullable Pause before, Letter letter, String trouble, Instant now) {
    var steps = before == null ? 1 : before.steps + 1;
    var minutes = Math.min(LONGEST_MINUTES, 1L << Math.min(steps - 1, 10));
    return new Pause(now.plus(Duration.ofMinutes(minutes)), steps, letter.id(), trouble);
  }

  boolean holdsAt(Instant now) {
    return now.isBefore(until);
  }

  boolean beganWith(Letter other) {
    return letter.equals(other.id());
  }

  /** Others have gone through since: it was not the server that was busy, but this letter's way. */
  boolean isOnlyAbout(Letter other) {
    return steps == 0 && beganWith(other);
  }
}
