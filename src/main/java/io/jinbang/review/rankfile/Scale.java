package io.jinbang.review.rankfile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Between which numbers scores lie, both included: {@code 1..10}. */
record Scale(double low, double high) {
  static final Scale ANY = new Scale(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  private static final String NUMBER = "(-?\\d{1,9}(?:\\.\\d{1,9})?)";
  private static final Pattern WRITTEN = Pattern.compile(NUMBER + "(?:\\.\\.|-)" + NUMBER);

  /** Null where it is not written as two numbers, the lower first. */
  static @Nullable Scale parse(String text) {
    var match = WRITTEN.matcher(text.strip());
    if (!match.matches()) {
      return null;
    }
    var scale = new Scale(Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2)));
    return scale.low < scale.high ? scale : null;
  }

  boolean holds(double score) {
    return low <= score && score <= high;
  }

  @Override
  public String toString() {
    return plain(low) + "–" + plain(high);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
