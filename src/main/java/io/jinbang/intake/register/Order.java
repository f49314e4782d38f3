package io.jinbang.intake.register;

import java.util.Arrays;
import java.util.Locale;

/**
 * How the list is ordered.
 *
 * @param descending greatest first
 */
public record Order(Key key, boolean descending) {
  static final Order USUAL = new Order(Key.NUMBER, false);

  /** What a list can be ordered by; the text is ours, never a reader's. */
  public enum Key {
    NUMBER("length(e.number) {}, e.number {}"),
    TITLE("e.title collate \"zh-Hans-x-icu\" {}, e.number {}"),
    DIVISION("array_position(:divisions, e.division) {} nulls last, e.number"),
    SUBMITTED("e.submitted_at {}, e.number {}");

    private final String expression;

    Key(String expression) {
      this.expression = expression;
    }

    String parameter() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As it stands in an address, with a minus before it where it is descending. */
  static Order of(String parameter) {
    var descending = parameter.startsWith("-");
    var name = descending ? parameter.substring(1) : parameter;
    return Arrays.stream(Key.values())
        .filter(key -> key.parameter().equals(name))
        .findFirst()
        .map(key -> new Order(key, descending))
        .orElse(USUAL);
  }

  /** Empty for the usual one. */
  String parameter() {
    return equals(USUAL) ? "" : (descending ? "-" : "") + key.parameter();
  }

  String sql() {
    return key.expression.replace("{}", descending ? "desc" : "asc");
  }

  /** What a heading leads to: its own order, or that turned around. */
  Order by(Key other) {
    return new Order(other, key == other && !descending);
  }
}
