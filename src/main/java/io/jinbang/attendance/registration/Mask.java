package io.jinbang.attendance.registration;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Just enough of somebody to be sure it is them when they stand before one. */
public final class Mask {
  private static final int SHOWN = 4;

  private Mask() {}

  /** 王*明, 李*, J*** S****: the first character of each part, of a Chinese name the last, too. */
  public static String name(String name) {
    return Arrays.stream(name.split(" ")).map(Mask::part).collect(Collectors.joining(" "));
  }

  private static String part(String part) {
    var points = part.codePoints().toArray();
    if (points.length < 2) {
      return part;
    }
    var chinese = Character.isIdeographic(points[0]);
    var shownAtEnd = chinese && points.length > 2 ? 1 : 0;
    return new String(points, 0, 1)
        + "*".repeat(points.length - 1 - shownAtEnd)
        + new String(points, points.length - shownAtEnd, shownAtEnd);
  }

  /** The first characters of an organisation. */
  public static String organization(String name) {
    var points = name.codePoints().toArray();
    return points.length <= SHOWN ? name : new String(points, 0, SHOWN) + "…";
  }

  /** g***@example.org. */
  public static String email(String email) {
    var at = email.indexOf('@');
    return at < 1 ? email : email.charAt(0) + "***" + email.substring(at);
  }

  /** ***6789. */
  public static String phone(String phone) {
    var digits = phone.replaceAll("\\D", "");
    return digits.length() <= SHOWN
        ? "*".repeat(digits.length())
        : "***" + digits.substring(digits.length() - SHOWN);
  }
}
