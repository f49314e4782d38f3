package io.jinbang.documents;

/** Text into XML, for attributes and content alike. */
final class Xml {
  private Xml() {}

  /** Characters that XML 1.0 cannot hold at all (most controls, lone surrogates) are left out. */
  static String escape(String text) {
    var escaped = new StringBuilder(text.length());
    text.codePoints().filter(Xml::allowed).forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int point) {
    switch (point) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&#39;");
      default -> escaped.appendCodePoint(point);
    }
  }

  /** Without the characters that XML cannot hold. */
  static String writable(String text) {
    return text.codePoints().allMatch(Xml::allowed)
        ? text
        : text.codePoints()
            .filter(Xml::allowed)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** XML 1.0, production 2, Char. */
  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
