package io.jinbang.attendance.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A device's clock against ours. What it says of the past is moved by as much as it is wrong now;
 * nothing happened later than it was heard of.
 *
 * @param behind by how much the device's clock is behind ours
 */
record Watch(Duration behind, Instant now) {

  static Watch of(@Nullable String deviceNow, Instant now) {
    var said = read(deviceNow);
    return new Watch(said == null ? Duration.ZERO : Duration.between(said, now), now);
  }

  /** When it really was; now, where the device does not say. */
  Instant right(@Nullable String at) {
    var said = read(at);
    if (said == null) {
      return now;
    }
    var moved = said.plus(behind);
    return moved.isAfter(now) ? now : moved;
  }

  private static @Nullable Instant read(@Nullable String text) {
    try {
      return text == null || text.length() > 40 ? null : Instant.parse(text);
    } catch (DateTimeParseException none) {
      return null;
    }
  }
}
