package io.jinbang.documents;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Boxes and ticks that old forms take from symbol fonts, as the characters they look like; by the
 * tables of Wingdings and Wingdings 2 that the Unicode standard's mappings give.
 */
final class WordSymbols {
  private static final Map<String, String> LOOKS =
      Map.of(
          "Wingdings/6F", "☐",
          "Wingdings/A8", "☐",
          "Wingdings/FC", "✓",
          "Wingdings/FD", "☒",
          "Wingdings/FE", "☑",
          "Wingdings 2/50", "✓",
          "Wingdings 2/52", "☑",
          "Wingdings 2/53", "☒",
          "Wingdings 2/A3", "☐");

  private WordSymbols() {}

  /**
   * @param code four hexadecimal digits, of which the first two are the private area's
   */
  static String of(@Nullable String font, @Nullable String code) {
    return code == null || code.length() < 2
        ? ""
        : LOOKS.getOrDefault(
            font + "/" + code.substring(code.length() - 2).toUpperCase(Locale.ROOT), "");
  }
}
