package io.jinbang.programme.speaker;

import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Typed;
import io.jinbang.programme.gathering.WallClock;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.site.Form;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A speaker as a form writes them; times in the gathering's zone. */
final class SpeakerForm {
  /** Windows that can be typed at once. */
  static final int WINDOWS = 12;

  private SpeakerForm() {}

  /** Rank and whether they have dropped out are not the form's. */
  static SpeakerSheet read(Id<Speaker> id, Typed typed, ZoneId zone) {
    var name = typed.name("name");
    var title = typed.both("title");
    var organization = typed.both("organization");
    var email = email(typed);
    var windows = windows(typed, zone);
    typed.check();
    return new SpeakerSheet(id, name, title, organization, 1, email, windows, null);
  }

  private static @Nullable String email(Typed typed) {
    var email = typed.words("email");
    if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      typed.wrong(
          "email",
          "这不是一个邮箱地址",
          "That is no e-mail address",
          "写成 name@example.org，或留空。",
          "Write it as name@example.org, or leave it empty.");
    }
    return email.isEmpty() ? null : email;
  }

  private static List<Free> windows(Typed typed, ZoneId zone) {
    var windows = new ArrayList<Free>();
    for (var i = 0; i < WINDOWS; i++) {
      var from = typed.words("from" + i);
      var until = typed.words("until" + i);
      if (!from.isEmpty() || !until.isEmpty()) {
        var starts = instant(typed, "from" + i, zone, WallClock.Which.EARLIER);
        var ends = instant(typed, "until" + i, zone, WallClock.Which.LATER);
        add(typed, "until" + i, starts, ends, windows);
      }
    }
    windows.sort(Comparator.comparing(Free::starts));
    return windows;
  }

  private static void add(
      Typed typed,
      String field,
      @Nullable Instant starts,
      @Nullable Instant ends,
      List<Free> windows) {
    if (starts == null || ends == null) {
      return;
    }
    if (!starts.isBefore(ends)) {
      typed.wrong(field, "结束不晚于开始", "The end is not after the start", "请改正。", "Correct the times.");
    } else if (windows.stream()
        .anyMatch(w -> starts.isBefore(w.ends()) && w.starts().isBefore(ends))) {
      typed.wrong(field, "两段时间重叠", "Two stretches overlap", "请合并成一段。", "Make one stretch of them.");
    } else {
      windows.add(new Free(starts, ends));
    }
  }

  private static @Nullable Instant instant(
      Typed typed, String field, ZoneId zone, WallClock.Which which) {
    try {
      var problems = new ArrayList<Problem>();
      var shown = LocalDateTime.parse(typed.words(field));
      var instant = WallClock.resolve(field, shown, zone, which.name(), problems);
      problems.forEach(typed::wrong);
      return instant;
    } catch (DateTimeParseException wrong) {
      typed.wrong(
          field,
          "缺一个时刻，或看不懂",
          "A time is missing or cannot be read",
          "两格都写成 2026-09-01 09:30 这样，或都留空。",
          "Fill both in, such as 2026-09-01 09:30, or leave both empty.");
      return null;
    }
  }

  static Form of(SpeakerSheet speaker, ZoneId zone) {
    var values = new HashMap<String, List<String>>();
    speaker.name().into(values, "name");
    speaker.title().into(values, "title");
    speaker.organization().into(values, "organization");
    values.put("email", speaker.email() == null ? List.of() : List.of(speaker.email()));
    values.put("rank", List.of(Integer.toString(speaker.rank())));
    for (var i = 0; i < speaker.windows().size(); i++) {
      values.put("from" + i, List.of(local(speaker.windows().get(i).starts(), zone)));
      values.put("until" + i, List.of(local(speaker.windows().get(i).ends(), zone)));
    }
    return Form.of(values);
  }

  private static String local(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
