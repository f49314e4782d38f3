package io.jinbang.programme.runofshow;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a cue is meant to take.
 *
 * @param planned as it stood when the show began; nothing for what was dropped before that or put
 *     in afterwards
 * @param length as it stands now
 * @param fixed not to begin before this instant
 * @param optional may be dropped altogether
 * @param spare by how much it may be shortened, less than its length
 */
public record Timing(
    Duration planned, Duration length, @Nullable Instant fixed, boolean optional, Duration spare) {

  static Timing of(Duration length) {
    return new Timing(length, length, null, false, Duration.ZERO);
  }

  /** A change of the length of what is only planned, or of what runs already. */
  Timing lasting(Duration other, boolean started) {
    return new Timing(
        started ? planned : other, other, fixed, optional, Running.least(spare, other));
  }

  /** Shorter by so much of what it can spare. */
  Timing without(Duration saved) {
    return new Timing(planned, length.minus(saved), fixed, optional, spare.minus(saved));
  }

  /** Nothing is left of it in the plan of a show that has not begun. */
  Timing unplanned() {
    return new Timing(Duration.ZERO, length, fixed, optional, spare);
  }

  Timing replanned() {
    return new Timing(length, length, fixed, optional, spare);
  }

  /** What could be saved of it, were it not begun yet. */
  Duration cuttable() {
    return optional ? length : spare;
  }
}
