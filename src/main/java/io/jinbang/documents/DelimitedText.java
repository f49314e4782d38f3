package io.jinbang.documents;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A table in plain text, cells parted by commas, semicolons or tabs: by whichever its first lines
 * have most of outside of quotes. Quotes are those of RFC 4180.
 */
final class DelimitedText {
  private static final int LINES_TO_JUDGE_BY = 20;

  private final String text;
  private final char separator;
  private final GridRows rows = new GridRows(SheetPlace::name);
  private final StringBuilder cell = new StringBuilder();
  private int row;
  private int column;
  private boolean quoted;

  private DelimitedText(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  static Grid read(String name, String text) {
    return new DelimitedText(text, separator(text)).grid(name);
  }

  /** The first of those that there are most of. */
  static char separator(String text) {
    return Stream.of('\t', ';', ',')
        .max(Comparator.comparingInt(sign -> count(text, sign)))
        .orElseThrow();
  }

  private static int count(String text, char sign) {
    var count = 0;
    var lines = 0;
    var quoted = false;
    for (var at = 0; at < text.length() && lines < LINES_TO_JUDGE_BY; at++) {
      var each = text.charAt(at);
      quoted ^= each == '"';
      count += each == sign && !quoted ? 1 : 0;
      lines += each == '\n' && !quoted ? 1 : 0;
    }
    return count;
  }

  private Grid grid(String name) {
    for (var at = 0; at < text.length(); at++) {
      at += take(text.charAt(at), at + 1 < text.length() ? text.charAt(at + 1) : '\n');
    }
    endCell();
    return rows.named(name);
  }

  /** How many characters more than this one were taken. */
  private int take(char each, char next) {
    if (quoted) {
      return takeQuoted(each, next);
    }
    if (each == '"' && cell.isEmpty()) {
      quoted = true;
    } else if (each == separator) {
      endCell();
    } else if (each == '\n' || each == '\r') {
      endRow();
      return each == '\r' && next == '\n' ? 1 : 0;
    } else {
      cell.append(each);
    }
    return 0;
  }

  private int takeQuoted(char each, char next) {
    if (each == '"' && next == '"') {
      cell.append('"');
      return 1;
    }
    if (each == '"') {
      quoted = false;
    } else {
      cell.append(each);
    }
    return 0;
  }

  private void endCell() {
    rows.put(row, column, CellText.cell(SheetPlace.name(row, column), cell.toString()));
    cell.setLength(0);
    column++;
  }

  private void endRow() {
    endCell();
    row++;
    column = 0;
  }
}
