package io.jinbang.documents;

import io.jinbang.documents.Grid.Cell;
import java.util.TreeMap;

/** A table of a text document while it is read. */
final class WordTable {
  private final GridRows rows = new GridRows((row, column) -> (column + 1) + "/" + (row + 1));

  /** Of each column, what stands above it: what a cell merged downward goes on with. */
  private final TreeMap<Integer, Cell> above = new TreeMap<>();

  private final StringBuilder words = new StringBuilder();
  private int row = -1;
  private int column;
  private int span = 1;
  private boolean continues;

  void beginRow() {
    row++;
    column = 0;
  }

  void skip(int columns) {
    column += columns;
    BadFile.LONG.when(column > GridRows.MOST_COLUMNS);
  }

  void beginCell() {
    words.setLength(0);
    span = 1;
    continues = false;
  }

  void span(int columns) {
    span = Math.max(1, columns);
    BadFile.LONG.when(span > GridRows.MOST_COLUMNS);
  }

  void continues(boolean continued) {
    continues = continued;
  }

  void add(String more) {
    words.append(more);
  }

  void endCell() {
    var own = CellText.cell("", words.toString());
    for (var each = 0; each < span; each++) {
      var address = rows.address(row, column);
      var shown = continues ? above.getOrDefault(column, own) : own;
      rows.put(row, column, new Cell(address, shown.kind(), shown.text(), continues || each > 0));
      above.put(column, shown);
      column++;
    }
  }

  Grid grid(String name) {
    return rows.named(name);
  }
}
