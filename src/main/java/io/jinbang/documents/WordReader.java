package io.jinbang.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The tables of a .docx file, and its paragraphs outside of tables. A table within a cell is a
 * table of its own. What was deleted with changes tracked is gone, what was inserted is there.
 */
final class WordReader extends DefaultHandler {
  private static final int DEEPEST = 20;
  private static final int MOST_TABLES = 200;
  private static final Set<String> SKIPPED = Set.of("Fallback", "moveFrom", "del", "instrText");

  private final WordText text = new WordText();
  private final Deque<WordTable> open = new ArrayDeque<>();
  private final List<WordTable> tables = new ArrayList<>();
  private final WordControls controls = new WordControls(this::add);
  private int skipped;
  private boolean listening;

  static List<Grid> read(byte[] xml) {
    var reader = new WordReader();
    SafeXml.read(xml, reader);
    return reader.grids();
  }

  private List<Grid> grids() {
    var grids = new ArrayList<Grid>();
    for (var table : tables) {
      grids.add(table.grid("table " + (grids.size() + 1)));
    }
    grids.add(text.grid());
    return grids;
  }

  @Override
  public void startElement(String uri, String name, String q, Attributes at) {
    if (skipped > 0 || SKIPPED.contains(name)) {
      skipped++;
    } else {
      structure(name, at);
      words(name, at);
      controls.begin(name, value(at));
    }
  }

  private void structure(String name, Attributes at) {
    var table = open.peek();
    if (name.equals("tbl")) {
      BadFile.LONG.when(open.size() >= DEEPEST || tables.size() >= MOST_TABLES);
      open.push(new WordTable());
      tables.add(open.element());
    } else if (table != null) {
      switch (name) {
        case "tr" -> table.beginRow();
        case "gridBefore" -> table.skip(Numerals.whole(value(at), 1));
        case "tc" -> table.beginCell();
        case "gridSpan" -> table.span(Numerals.whole(value(at), 1));
        case "vMerge" -> table.continues(!"restart".equals(value(at)));
        default -> {}
      }
    }
  }

  private void words(String name, Attributes at) {
    switch (name) {
      case "t" -> listening = true;
      case "tab" -> add(value(at) == null ? "\t" : ""); // with a value it is a tab stop
      case "br", "cr" -> add("\n");
      case "noBreakHyphen" -> add("-");
      case "sym" -> controls.words(WordSymbols.of(value(at, "font"), value(at, "char")));
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (listening && skipped == 0) {
      controls.words(new String(characters, start, length));
    }
  }

  @Override
  public void endElement(String uri, String name, String q) {
    if (skipped > 0 && --skipped > 0) {
      return;
    }
    var table = open.peek();
    switch (name) {
      case "t" -> listening = false;
      case "p" -> endParagraph(table);
      case "tc" -> endCell(table);
      case "tbl" -> open.poll();
      default -> controls.end(name);
    }
  }

  private void endParagraph(@Nullable WordTable table) {
    if (table == null) {
      text.endParagraph();
    } else {
      add("\n");
    }
  }

  private static void endCell(@Nullable WordTable table) {
    if (table != null) {
      table.endCell();
    }
  }

  private void add(String words) {
    var table = open.peek();
    if (table == null) {
      text.add(words);
    } else {
      table.add(words);
    }
  }

  private static @Nullable String value(Attributes at) {
    return value(at, "val");
  }

  /** Whatever the namespace's address: the strict form of the format has others. */
  private static @Nullable String value(Attributes at, String name) {
    for (var each = 0; each < at.getLength(); each++) {
      if (at.getLocalName(each).equals(name)) {
        return at.getValue(each);
      }
    }
    return null;
  }
}
