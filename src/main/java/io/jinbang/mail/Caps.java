package io.jinbang.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How many letters a mail server takes from us; 0 means any number. Windows slide: the last 60
 * seconds, 60 minutes, 24 hours.
 */
record Caps(int perMinute, int perHour, int perDay) {

  private Map<Duration, Integer> windows() {
    return Map.of(
        Duration.ofMinutes(1), perMinute, Duration.ofHours(1), perHour, Duration.ofDays(1), perDay);
  }

  boolean any() {
    return perMinute > 0 || perHour > 0 || perDay > 0;
  }

  /** How many may go out now. */
  long room(Instant now, ToLongFunction<Instant> sentSince) {
    return windows().entrySet().stream()
        .filter(cap -> cap.getValue() > 0)
        .mapToLong(cap -> cap.getValue() - sentSince.applyAsLong(now.minus(cap.getKey())))
        .map(room -> Math.max(0, room))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  /** When so many will have gone out at the latest; null where no cap says. */
  @Nullable Instant finish(long waiting, Instant now, ToLongFunction<Instant> sentSince) {
    return windows().entrySet().stream()
        .filter(cap -> cap.getValue() > 0)
        .map(cap -> now.plus(wait(cap, waiting, now, sentSince)))
        .max(Instant::compareTo)
        .orElse(null);
  }

  private static Duration wait(
      Map.Entry<Duration, Integer> cap, long waiting, Instant now, ToLongFunction<Instant> since) {
    var room = Math.max(0, cap.getValue() - since.applyAsLong(now.minus(cap.getKey())));
    var over = Math.max(0, waiting - room);
    return cap.getKey().multipliedBy(Math.ceilDiv(over, (long) cap.getValue()));
  }
}
