package io.jinbang.shared;

import java.time.Instant;

/**
 * A span of time, closed at its start and open at its end: what closes at 18:00 is closed at
 * 18:00:00.000.
 */
public record Window(Instant opens, Instant closes) {

  public Window {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException(opens + " is not before " + closes);
    }
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(opens) && instant.isBefore(closes);
  }
}
