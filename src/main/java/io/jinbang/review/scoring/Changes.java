package io.jinbang.review.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a judge changed on a sheet, as it was typed.
 *
 * @param marks by criterion id
 * @param fits {@code yes} or {@code no}, by prize id
 * @param comment null to leave it as it is
 * @param ages how many milliseconds ago each was changed, by name of the field; told by a device
 *     that had to wait, so that its clock need not be right
 * @param seen when the page they stand on was shown; what has no age counts from then; null where
 *     the page does not say
 */
record Changes(
    Map<String, String> marks,
    Map<String, String> fits,
    @Nullable String comment,
    Map<String, Long> ages,
    @Nullable Instant seen) {
  static final String COMMENT = "comment";
  private static final String AGE = "age-";
  private static final String SEEN = "seen";
  private static final Duration OLDEST = Duration.ofDays(60);

  /** Reads the fields of a form. */
  static Changes of(Map<String, String> given) {
    return new Changes(
        under(SheetRules.FIELD, given),
        under(SheetRules.FIT, given),
        given.get(COMMENT),
        ages(given),
        number(given.get(SEEN)) < 0 ? null : Instant.ofEpochSecond(number(given.get(SEEN))));
  }

  private static Map<String, String> under(String prefix, Map<String, String> given) {
    var found = new TreeMap<String, String>();
    given.forEach(
        (field, value) -> {
          if (field.startsWith(prefix)) {
            found.put(field.substring(prefix.length()), value);
          }
        });
    return found;
  }

  private static Map<String, Long> ages(Map<String, String> given) {
    var ages = new TreeMap<String, Long>();
    under(AGE, given).forEach((field, age) -> ages.put(field, number(age)));
    return ages;
  }

  private static long number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,15}") ? Long.parseLong(typed) : -1;
  }

  /** When a field was changed; never after now, nor before anybody could have. */
  Instant changedAt(String field, Instant now) {
    var age = ages.getOrDefault(field, -1L);
    var told = age >= 0 ? now.minusMillis(age) : seen == null ? now : seen;
    var oldest = now.minus(OLDEST);
    return told.isAfter(now) ? now : told.isBefore(oldest) ? oldest : told;
  }
}
