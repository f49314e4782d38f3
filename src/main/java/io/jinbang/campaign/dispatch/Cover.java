package io.jinbang.campaign.dispatch;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body adds to a notice before it sends it on.
 *
 * @param zh the note, plain; may be empty
 * @param en the same in English; empty where the Chinese one stands for it
 * @param deadline the body's own, earlier than the one it got; null for none
 */
public record Cover(String zh, String en, @Nullable Instant deadline) {
  static final int LONGEST = 2_000;
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /** The note in both languages; null where there is none. */
  public @Nullable Text note() {
    if (zh.isEmpty() && en.isEmpty()) {
      return null;
    }
    return Text.of(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
  }

  /**
   * Reads the form.
   *
   * @param latest the deadline the body got; its own must be before it
   * @throws Refusal with every problem at once
   */
  static Cover read(Form form, Instant latest, ZoneId zone, Instant now) {
    var problems = new ArrayList<Problem>();
    for (var field : List.of("note-zh", "note-en")) {
      if (form.value(field).length() > LONGEST || form.value(field).indexOf('\0') >= 0) {
        problems.add(tooLong(field));
      }
    }
    var typed = form.value("deadline").strip();
    var deadline = typed.isEmpty() ? null : moment(typed, zone);
    if (!typed.isEmpty()) {
      problems.addAll(problems(deadline, latest, zone, now));
    }
    Refusal.unlessNone(problems);
    return new Cover(note(form, "note-zh"), note(form, "note-en"), deadline);
  }

  private static String note(Form form, String field) {
    return form.value(field).replace("\r\n", "\n").strip();
  }

  private static @Nullable Instant moment(String typed, ZoneId zone) {
    try {
      return LocalDateTime.parse(typed.replace(' ', 'T')).atZone(zone).toInstant();
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  private static List<Problem> problems(
      @Nullable Instant deadline, Instant latest, ZoneId zone, Instant now) {
    var limit = SHOWN.format(latest.atZone(zone));
    var message = message(deadline, latest, now);
    var remedy =
        Text.of("请填一个早于 {} 的时间，或者留空。", "Give one before {}, or leave it empty.").with(limit);
    return message == null ? List.of() : List.of(new Problem("deadline", message, remedy));
  }

  private static @Nullable Text message(@Nullable Instant deadline, Instant latest, Instant now) {
    if (deadline == null) {
      return Text.of("看不懂这个时间", "This time cannot be read");
    }
    if (!deadline.isBefore(latest)) {
      return Text.of("内部截止时间要早于您收到的截止时间", "Your own deadline must be earlier than the one you got");
    }
    return deadline.isAfter(now) ? null : Text.of("这个时间已经过去", "This time has passed");
  }

  private static Problem tooLong(String field) {
    return Problem.at(
        field, "附言不能超过 2000 字", "A note has at most 2,000 characters", "请写短一些。", "Shorten it.");
  }

  /** As a field of the form takes it; empty for none. */
  static String typed(@Nullable Instant deadline, ZoneId zone) {
    return deadline == null
        ? ""
        : DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").format(deadline.atZone(zone));
  }
}
