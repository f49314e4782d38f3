package io.jinbang.documents;

import io.jinbang.documents.Grid.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** A number as a sheet keeps it, with the digits that are really known. */
final class Numerals {
  /** Digits that a spreadsheet program keeps; beyond them it writes zeros. */
  private static final MathContext KEPT = new MathContext(15);

  private static final BigDecimal FIRST_ROUNDED = BigDecimal.TEN.pow(15);
  private static final int LONGEST = 40;

  private Numerals() {}

  /**
   * @param text in plain digits
   */
  record Numeral(Kind kind, String text) {}

  /**
   * @param stored decimal or scientific, at most of the size of a double
   * @param code of its format; one of nothing but zeros asks for leading ones
   */
  static Numeral of(String stored, String code) {
    if (stored.length() > LONGEST) {
      throw BadFile.DAMAGED.refusal();
    }
    var number = number(stored);
    if (number.abs().compareTo(FIRST_ROUNDED) >= 0) {
      return new Numeral(Kind.ROUNDED, number.round(KEPT).toString());
    }
    var plain = number.round(KEPT).stripTrailingZeros().toPlainString();
    return new Numeral(Kind.NUMBER, padded(plain, code));
  }

  private static BigDecimal number(String stored) {
    try {
      var number = new BigDecimal(stored.strip());
      BadFile.DAMAGED.when(Math.abs((long) number.scale()) > 400);
      return number.signum() == 0 ? BigDecimal.ZERO : number;
    } catch (NumberFormatException broken) {
      throw BadFile.DAMAGED.refusal();
    }
  }

  /** A postal code 10010 whose format is 000000 is shown as 010010. */
  private static String padded(String plain, String code) {
    var missing =
        code.matches("0{2,20}") && plain.matches("\\d+") ? code.length() - plain.length() : 0;
    return "0".repeat(Math.max(0, missing)) + plain;
  }

  /** A whole number of an attribute, or the other where there is none. */
  static int whole(@Nullable String text, int other) {
    return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : other;
  }
}
