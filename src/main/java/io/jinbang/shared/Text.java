package io.jinbang.shared;

import java.util.Arrays;

/**
 * A text in both languages. Written to JSON as {@code {"zh": …, "en": …}}.
 *
 * @param zh Chinese, never blank
 * @param en English, never blank
 */
public record Text(String zh, String en) {

  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  /** The same words in both languages: names that are not translated, numbers, file names. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }

  /** Fills {@code {}} gaps, left to right, in both languages. */
  public Text with(Object... values) {
    return new Text(fill(zh, values), fill(en, values));
  }

  /** Fills {@code {}} gaps with texts, each language with its own. */
  public Text withEach(Text... values) {
    return new Text(
        fill(zh, Arrays.stream(values).map(Text::zh).toArray()),
        fill(en, Arrays.stream(values).map(Text::en).toArray()));
  }

  private static String fill(String words, Object... values) {
    var filled = new StringBuilder(words);
    var from = 0;
    for (var value : values) {
      var gap = filled.indexOf("{}", from);
      if (gap < 0) {
        break;
      }
      var shown = String.valueOf(value);
      filled.replace(gap, gap + 2, shown);
      from = gap + shown.length();
    }
    return filled.toString();
  }
}
