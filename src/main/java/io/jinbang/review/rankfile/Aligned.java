package io.jinbang.review.rankfile;

import io.jinbang.shared.Language;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Locale;

/** Columns padded to equal width, empty ones left out; the first line says what they are. */
final class Aligned {
  private Aligned() {}

  static String columns(List<List<String>> rows) {
    var out = new StringBuilder();
    var widths = new int[rows.getFirst().size()];
    for (var c = 0; c < widths.length; c++) {
      widths[c] = width(rows, c);
    }
    for (var row : rows) {
      var line = new StringBuilder();
      for (var c = 0; c < widths.length; c++) {
        if (widths[c] > 0) {
          line.append(row.get(c)).repeat(' ', widths[c] - wide(row.get(c)) + 2);
        }
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /** A row of headings. */
  static List<String> words(Language language, Text... texts) {
    return List.of(texts).stream().map(text -> text.in(language)).toList();
  }

  /** Three decimals; a dash where there is no number. */
  static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "–";
  }

  private static int width(List<List<String>> rows, int column) {
    var empty = rows.stream().skip(1).allMatch(row -> row.get(column).isEmpty());
    return empty ? 0 : rows.stream().mapToInt(row -> wide(row.get(column))).max().orElse(0);
  }

  /** How many terminal columns a text takes; a Chinese character takes two. */
  private static int wide(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return (c >= 0x2E80 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || c >= 0x1F300;
  }
}
