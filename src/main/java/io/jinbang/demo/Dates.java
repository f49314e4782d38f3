package io.jinbang.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Moves every date of a rulebook's source by the same number of days. */
final class Dates {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
  private static final Pattern POSTING = Pattern.compile("(?m)^ {2}posting: (" + DATE + ")");
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private Dates() {}

  /** The source with its posting on that day, and all else as far from it as before. */
  static String postingOn(String source, LocalDateTime day) {
    var posting = POSTING.matcher(source);
    if (!posting.find()) {
      throw new IllegalArgumentException("no posting date");
    }
    var was = LocalDateTime.parse(posting.group(1), FORM);
    return shifted(
        source,
        Duration.between(was.toLocalDate().atStartOfDay(), day.toLocalDate().atStartOfDay())
            .toDays());
  }

  private static String shifted(String source, long days) {
    return DATE.matcher(source)
        .replaceAll(date -> LocalDateTime.parse(date.group(), FORM).plusDays(days).format(FORM));
  }
}
