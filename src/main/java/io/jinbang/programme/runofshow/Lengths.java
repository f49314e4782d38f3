package io.jinbang.programme.runofshow;

import io.jinbang.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people write lengths ({@code 4:30}, {@code 5}, {@code 1:02:00}) and times of day. */
public final class Lengths {
  static final Duration LONGEST = Duration.ofHours(12);
  private static final Pattern PARTS =
      Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,3})");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");

  private Lengths() {}

  /** Minutes where there is no colon; empty for what is no length, or longer than half a day. */
  static Optional<Duration> read(String typed) {
    var parts = PARTS.matcher(typed.strip().replace('：', ':'));
    if (!parts.matches()) {
      return Optional.empty();
    }
    var last = Long.parseLong(parts.group(3));
    var length =
        parts.group(2) == null
            ? Duration.ofMinutes(last)
            : Duration.ofHours(number(parts.group(1)))
                .plusMinutes(number(parts.group(2)))
                .plusSeconds(last);
    var sexagesimal = parts.group(2) == null || last < 60;
    return Optional.of(length).filter(any -> sexagesimal && any.compareTo(LONGEST) <= 0);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** {@code 4:30}; hours only where there are any. */
  public static String write(Duration length) {
    var seconds = Math.abs(length.toSeconds());
    var sign = length.isNegative() ? "−" : "";
    return seconds >= 3600
        ? "%s%d:%02d:%02d".formatted(sign, seconds / 3600, seconds / 60 % 60, seconds % 60)
        : "%s%d:%02d".formatted(sign, seconds / 60, seconds % 60);
  }

  /** With its sign, as a drift is told. */
  public static String signed(Duration drift) {
    return (drift.isPositive() ? "+" : "") + write(drift);
  }

  /**
   * A time of day as the first such instant that is not before the show begins: 00:10 of a show
   * that begins at 23:00 is after midnight. A time that a clock change leaves out moves on by the
   * gap, of one that comes twice the first is meant.
   */
  static Optional<Instant> fixed(String typed, Instant begin, ZoneId zone) {
    try {
      var time = LocalTime.parse(typed.strip().replace('：', ':'), TIME);
      var day = begin.atZone(zone).toLocalDate();
      var same = day.atTime(time).atZone(zone).toInstant();
      return Optional.of(
          same.isBefore(begin) ? day.plusDays(1).atTime(time).atZone(zone).toInstant() : same);
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  static Problem unreadable(String field) {
    return Problem.at(
        field,
        "看不懂这个时长",
        "This is no length we can read",
        "请写分钟数，如 5，或分:秒，如 4:30；最长 12 小时。",
        "Write minutes, such as 5, or minutes:seconds, such as 4:30; 12 hours at most.");
  }

  static Problem unreadableTime(String field) {
    return Problem.at(
        field,
        "看不懂这个时刻",
        "This is no time of day we can read",
        "请写 24 小时制的时刻，如 20:00 或 20:00:30。",
        "Write a time of the 24-hour clock, such as 20:00 or 20:00:30.");
  }
}
