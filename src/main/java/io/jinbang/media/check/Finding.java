package io.jinbang.media.check;

import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing the check found.
 *
 * @param code what kind: {@code container}, {@code duration}, {@code black} …
 * @param severity whether it fails the film
 * @param from seconds where it begins, if it has a place
 * @param to seconds where it ends, if it has a place
 * @param message what is so, with the numbers
 * @param remedy how to mend it
 */
public record Finding(
    String code,
    Severity severity,
    @Nullable Double from,
    @Nullable Double to,
    Text message,
    Text remedy) {

  /** A broken rule fails the film; an advisory is for people to weigh. */
  public enum Severity {
    RULE,
    ADVISORY
  }

  static Finding rule(String code, Text message, Text remedy) {
    return new Finding(code, Severity.RULE, null, null, message, remedy);
  }

  static Finding advisory(String code, Text message, Text remedy) {
    return new Finding(code, Severity.ADVISORY, null, null, message, remedy);
  }

  Finding at(double from, double to) {
    return new Finding(code, severity, from, to, message, remedy);
  }
}
