package io.jinbang.attendance.registration;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code on a badge: 80 random bits in Crockford's base 32, sixteen characters that are not
 * mistaken for one another. It tells nothing of whom it belongs to; a door knows it by its SHA-256.
 */
public final class BadgeCode {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 16;
  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private BadgeCode() {}

  static String random() {
    var code = new StringBuilder();
    for (var i = 0; i < LENGTH; i++) {
      code.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
    }
    return code.toString();
  }

  /** As somebody may type it: in whatever case, with blanks and hyphens, O for 0, I and L for 1. */
  public static String read(String typed) {
    return typed
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  public static boolean is(String code) {
    return FORM.matcher(code).matches();
  }

  /** In groups of four, as it is printed. */
  public static String printed(String code) {
    return code.replaceAll("(.{4})(?=.)", "$1-");
  }
}
