package io.jinbang.intake.form;

import io.jinbang.shared.Text;

/**
 * Something about one place of a form.
 *
 * @param address as people call the place; empty where it concerns the whole form
 * @param field what stands there, such as {@code title} or {@code q-mobile}; may be empty
 */
public record Finding(String address, String field, Severity severity, Text message, Text remedy) {

  /** What follows from it. */
  public enum Severity {
    /** Its row is not taken until it is put right. */
    STOP,
    /** To be known; somebody can complete it later. */
    WARN
  }

  static Finding stop(String address, String field, Text message, Text remedy) {
    return new Finding(address, field, Severity.STOP, message, remedy);
  }

  static Finding warn(String address, String field, Text message, Text remedy) {
    return new Finding(address, field, Severity.WARN, message, remedy);
  }

  public boolean stops() {
    return severity == Severity.STOP;
  }
}
