package io.jinbang.programme.exchange;

/** What XML 1.0 can hold of a text; see its production 2, Char. */
final class XmlText {
  private XmlText() {}

  static String clean(String words) {
    var clean = new StringBuilder(words.length());
    words.codePoints().filter(XmlText::allowed).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean allowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
