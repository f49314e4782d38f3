package io.jinbang.programme.exchange;

import io.jinbang.programme.SessionKind;
import io.jinbang.shared.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One event of a file: what it says, and what is wrong with it. */
final class EventCheck {
  private static final Pattern LENGTH = Pattern.compile("(\\d{1,3}):([0-5]\\d)(:[0-5]\\d)?");
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int WORDS = 500;
  private static final Map<String, SessionKind> KINDS =
      Map.of(
          "lecture", SessionKind.TALK,
          "workshop", SessionKind.TALK,
          "discussion", SessionKind.PANEL,
          "podium", SessionKind.PANEL,
          "performance", SessionKind.SOCIAL,
          "concert", SessionKind.SOCIAL,
          "game", SessionKind.SOCIAL,
          "excursion", SessionKind.TOUR);

  private final RawSchedule.Event event;
  private final @Nullable ZoneId zone;
  private final List<Finding> findings;
  private boolean sound = true;

  private EventCheck(RawSchedule.Event event, @Nullable ZoneId zone, List<Finding> findings) {
    this.event = event;
    this.zone = zone;
    this.findings = findings;
  }

  /**
   * @param zone of the file; null where it names none
   * @param findings to which what is found is added
   * @return empty where it cannot be taken over as it is
   */
  static Optional<Incoming> of(
      RawSchedule.Event event, @Nullable ZoneId zone, List<Finding> findings) {
    return new EventCheck(event, zone, findings).check();
  }

  private Optional<Incoming> check() {
    words();
    var start = start();
    var length = length();
    if (start != null) {
      within(start);
    }
    return sound && start != null && length != null
        ? Optional.of(new Incoming(event, start, length, kind()))
        : Optional.empty();
  }

  private void wrong(String zh, String en, String remedyZh, String remedyEn) {
    sound = false;
    findings.add(new Finding(true, event.place(), Text.of(zh, en), Text.of(remedyZh, remedyEn)));
  }

  private void words() {
    if (event.title().isEmpty()) {
      wrong("没有标题", "The title is missing", "补上标题。", "Give it a title.");
    }
    if (event.title().length() > WORDS) {
      wrong("标题超过 500 字", "The title is longer than 500 characters", "缩短标题。", "Shorten it.");
    }
    if (event.room().isEmpty()) {
      wrong("没有会场", "The room is missing", "写明会场。", "Name its room.");
    }
    if (event.key().isEmpty()) {
      wrong("没有 guid，也没有 id", "It has neither guid nor id", "补上 guid。", "Give it a guid.");
    }
  }

  private @Nullable Instant start() {
    try {
      return event.date().isEmpty() ? onItsDay() : OffsetDateTime.parse(event.date()).toInstant();
    } catch (DateTimeException odd) {
      wrong(
          "看不懂开始时间“" + event.date() + event.start() + "”",
          "The start “" + event.date() + event.start() + "” cannot be read",
          "写成 2026-10-16T09:00:00+08:00 这样。",
          "Write it like 2026-10-16T09:00:00+08:00.");
      return null;
    }
  }

  /** By the clock of the file's zone, where there is no full date. */
  private Instant onItsDay() {
    if (zone == null) {
      throw new DateTimeException("no zone");
    }
    return LocalDate.parse(event.day().date())
        .atTime(LocalTime.parse(event.start()))
        .atZone(zone)
        .toInstant();
  }

  private @Nullable Duration length() {
    var matched = LENGTH.matcher(event.length());
    if (matched.matches()) {
      var length =
          Duration.ofHours(Integer.parseInt(matched.group(1)))
              .plusMinutes(Integer.parseInt(matched.group(2)));
      if (length.isPositive() && length.compareTo(LONGEST) <= 0) {
        return length;
      }
    }
    wrong(
        "时长“" + event.length() + "”不对",
        "The duration “" + event.length() + "” is not one",
        "写成 时:分，例如 00:45，最长 24:00。",
        "Write hours:minutes, as 00:45, at most 24:00.");
    return null;
  }

  private void within(Instant start) {
    var opens = moment(event.day().start());
    var closes = moment(event.day().end());
    if ((opens != null && start.isBefore(opens)) || (closes != null && !start.isBefore(closes))) {
      wrong(
          "“" + event.title() + "”不在它所在的那一天之内",
          "“" + event.title() + "” does not begin within the day it stands in",
          "改正它的时间，或移到对的那一天。",
          "Mend its time, or move it to its day.");
    }
  }

  private static @Nullable Instant moment(String written) {
    try {
      return OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException none) {
      return null;
    }
  }

  /** Ours by name; what others call their own is a talk. */
  private SessionKind kind() {
    var type = event.type().toLowerCase(Locale.ROOT);
    for (var kind : SessionKind.values()) {
      if (kind.mayBeOpen() && kind.name().toLowerCase(Locale.ROOT).equals(type)) {
        return kind;
      }
    }
    return KINDS.getOrDefault(type, SessionKind.TALK);
  }
}
