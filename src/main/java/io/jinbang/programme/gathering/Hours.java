package io.jinbang.programme.gathering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a day of a gathering begins and ends, on the clocks of its zone.
 *
 * @param closes of the day after, where it is not after {@code opens}
 */
public record Hours(LocalDate day, LocalTime opens, LocalTime closes) {
  private static final LocalTime USUAL_OPENS = LocalTime.of(8, 0);
  private static final LocalTime USUAL_CLOSES = LocalTime.of(22, 0);

  static Hours usual(LocalDate day) {
    return new Hours(day, USUAL_OPENS, USUAL_CLOSES);
  }

  public Instant begins(ZoneId zone) {
    return day.atTime(opens).atZone(zone).toInstant();
  }

  public Instant ends(ZoneId zone) {
    var last = closes.isAfter(opens) ? day : day.plusDays(1);
    return last.atTime(closes).atZone(zone).toInstant();
  }

  /** As long as it really takes: a day on which clocks are changed is longer or shorter. */
  public Duration length(ZoneId zone) {
    return Duration.between(begins(zone), ends(zone));
  }
}
