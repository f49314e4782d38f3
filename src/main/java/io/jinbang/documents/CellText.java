package io.jinbang.documents;

import io.jinbang.documents.Grid.Cell;
import io.jinbang.documents.Grid.Kind;
import java.util.regex.Pattern;

/** Words as they stand in a cell, freed of what nobody sees. */
final class CellText {
  /**
   * Zero-width spaces and joiners of words, byte order marks, and the marks of direction that
   * address books put around numbers.
   */
  private static final Pattern UNSEEN =
      Pattern.compile("[\u200B\u2060\uFEFF\u200E\u200F\u202A-\u202E\u2066-\u2069\u00AD]");

  /** White space of any kind, with the no-break and the ideographic one. */
  private static final Pattern EDGES =
      Pattern.compile("^[\\s\\p{Z}\u200C\u200D]+|[\\s\\p{Z}\u200C\u200D]+$");

  private static final Pattern LINE_END =
      Pattern.compile("[ \\t\u00A0\u3000]*(\\r\\n?|\\n|\u2028|\u2029)");
  private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(\\.\\d+)?[Ee]\\+?\\d{1,3}");

  private CellText() {}

  static String clean(String words) {
    var seen = UNSEEN.matcher(Xml.writable(words)).replaceAll("");
    return EDGES.matcher(LINE_END.matcher(seen).replaceAll("\n")).replaceAll("");
  }

  /** A cell of words; ones that look like 1.39E+10 were a number before somebody exported them. */
  static Cell cell(String address, String words) {
    var clean = clean(words);
    var kind =
        clean.isEmpty()
            ? Kind.BLANK
            : SCIENTIFIC.matcher(clean).matches() ? Kind.ROUNDED : Kind.TEXT;
    return new Cell(address, kind, clean, false);
  }
}
