package io.jinbang.campaign.timeline;

import java.time.Duration;
import java.time.Instant;

/**
 * How long it is until something, as people say it; never negative, rounded down to the minute.
 *
 * @param hours 0 to 23
 * @param minutes 0 to 59
 */
public record TimeLeft(long days, int hours, int minutes) {

  public static TimeLeft between(Instant now, Instant then) {
    var left = Duration.between(now, then);
    return left.isNegative()
        ? new TimeLeft(0, 0, 0)
        : new TimeLeft(left.toDays(), left.toHoursPart(), left.toMinutesPart());
  }
}
