package io.jinbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jinbang.documents.Table.Cell;
import io.jinbang.documents.Table.Words;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * CSV by RFC 4180, with a byte order mark. A spreadsheet program would run words that begin like a
 * formula, so they get an apostrophe before them; so do those with a full-width sign, which some
 * programs fold into the plain one.
 */
final class Csv {
  private static final String SIGNS = "=+-@\t\r＝＋－＠";

  private Csv() {}

  static void write(
      ByteArrayOutputStream out,
      List<String> headings,
      List<List<Cell>> rows,
      Function<Cell, String> shown) {
    var text = new StringBuilder("\uFEFF");
    text.append(line(headings.stream().map(Csv::disarmed)));
    for (var row : rows) {
      text.append(line(row.stream().map(cell -> written(cell, shown.apply(cell)))));
    }
    out.writeBytes(text.toString().getBytes(UTF_8));
  }

  /** A figure keeps its minus: it is ours and no formula. */
  private static String written(Cell cell, String shown) {
    return cell instanceof Words ? disarmed(shown) : shown;
  }

  /** Safe to open, quoted or not. */
  static String disarmed(String words) {
    var clean = Xml.writable(words);
    return !clean.isEmpty() && SIGNS.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
  }

  private static String line(Stream<String> cells) {
    return cells.map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String words) {
    return words.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n' || c == ';')
        ? '"' + words.replace("\"", "\"\"") + '"'
        : words;
  }
}
