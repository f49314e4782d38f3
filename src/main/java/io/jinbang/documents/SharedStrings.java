package io.jinbang.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The table of words that the sheets of a workbook share. */
final class SharedStrings extends DefaultHandler {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<String> strings = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private boolean inText;
  private boolean inReading;

  String at(int index) {
    if (index < 0 || index >= strings.size()) {
      throw BadFile.DAMAGED.refusal();
    }
    return strings.get(index);
  }

  @Override
  public void startElement(String uri, String name, String q, Attributes at) {
    switch (name) {
      case "si" -> words.setLength(0);
      case "rPh" -> inReading = true;
      case "t" -> inText = !inReading;
      default -> {}
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (inText) {
      words.append(text, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String q) {
    switch (name) {
      case "si" -> strings.add(decoded(words.toString()));
      case "rPh" -> inReading = false;
      case "t" -> inText = false;
      default -> {}
    }
  }

  /** Characters that XML cannot hold are written as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
  static String decoded(String words) {
    return words.contains("_x")
        ? ESCAPED.matcher(words).replaceAll(code -> decoded(Integer.parseInt(code.group(1), 16)))
        : words;
  }

  private static String decoded(int code) {
    return Matcher.quoteReplacement(Character.toString(code));
  }
}
