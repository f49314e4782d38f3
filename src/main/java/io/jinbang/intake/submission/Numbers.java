package io.jinbang.intake.submission;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numbers by which organisations and people are known. Check characters: of the unified social
 * credit code (统一社会信用代码) GB 32100-2015, of the citizen identity number (公民身份号码) GB 11643-1999 with
 * ISO 7064 MOD 11-2.
 */
final class Numbers {
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}()\\-‐‑‒–—]");
  private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086|86(?=1\\d{10}$))");

  /** GB 32100-2015, table of signs; a sign's value is its place. */
  private static final String CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** GB 11643-1999: the check character by the weighted sum modulo 11. */
  private static final String ID_CHECKS = "10X98765432";

  private static final int LENGTH = 18;

  private Numbers() {}

  /** Full-width signs as plain ones, capitals, and nothing between them. */
  static String plain(String typed) {
    var narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return GAPS.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** A mobile number as digits alone, without the country in front. */
  static String mobile(String typed) {
    return COUNTRY.matcher(plain(typed)).replaceFirst("");
  }

  /** The signs in it that no credit code has. */
  static String notOfCreditCodes(String code) {
    return code.codePoints()
        .filter(sign -> CREDIT_SIGNS.indexOf(sign) < 0)
        .distinct()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether a code of the right form has another check character than its 17 signs ask for. */
  static boolean oddCreditCode(String code) {
    return code.length() == LENGTH
        && notOfCreditCodes(code).isEmpty()
        && code.charAt(LENGTH - 1) != creditCheck(code);
  }

  /** The weights are the powers of 3 modulo 31. */
  private static char creditCheck(String code) {
    var sum = 0;
    var weight = 1;
    for (var i = 0; i < LENGTH - 1; i++) {
      sum += CREDIT_SIGNS.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CREDIT_SIGNS.charAt((31 - sum % 31) % 31);
  }

  /**
   * Whether a number of the right form has a wrong check character, or a day of birth there is not.
   */
  static boolean oddIdNumber(String number) {
    return number.matches("[0-9]{17}[0-9X]")
        && (number.charAt(LENGTH - 1) != idCheck(number) || !isDay(number.substring(6, 14)));
  }

  /** The weights are the powers of 2 modulo 11, the last digit's first. */
  private static char idCheck(String number) {
    var sum =
        IntStream.range(0, LENGTH - 1)
            .map(i -> (number.charAt(i) - '0') * ((1 << (LENGTH - 1 - i)) % 11))
            .sum();
    return ID_CHECKS.charAt(sum % 11);
  }

  private static boolean isDay(String date) {
    try {
      LocalDate.of(
          Integer.parseInt(date.substring(0, 4)),
          Integer.parseInt(date.substring(4, 6)),
          Integer.parseInt(date.substring(6)));
      return true;
    } catch (DateTimeException none) {
      return false;
    }
  }
}
