package io.jinbang.campaign.rulebook;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lengths of time and sizes as people write them: {@code 1m30s}, {@code 3d}, {@code PT8M}, {@code
 * 4GB}.
 */
final class Measures {
  private static final Pattern LENGTH =
      Pattern.compile(
          "(?:PT?)?(?=\\d)(?:(\\d{1,3})D)?T?(?:(\\d{1,4})H)?(?:(\\d{1,4})M)?(?:(\\d{1,5})S)?");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,3})?) ?(MB|GB)");

  private Measures() {}

  static Optional<Duration> length(String words) {
    var match = LENGTH.matcher(words.toUpperCase(Locale.ROOT));
    return match.matches()
        ? Optional.of(
            Duration.ofDays(part(match.group(1)))
                .plusHours(part(match.group(2)))
                .plusMinutes(part(match.group(3)))
                .plusSeconds(part(match.group(4))))
        : Optional.empty();
  }

  private static long part(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** In bytes; decimal units, as on a disk's label. */
  static Optional<Long> size(String words) {
    var match = SIZE.matcher(words);
    if (!match.matches()) {
      return Optional.empty();
    }
    var unit = match.group(2).equals("GB") ? 1_000_000_000L : 1_000_000L;
    return Optional.of(
        new BigDecimal(match.group(1)).multiply(BigDecimal.valueOf(unit)).longValue());
  }
}
