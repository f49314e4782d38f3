package io.jinbang.documents;

/** The paragraphs of a text document outside of its tables, one a row. */
final class WordText {
  private final GridRows rows = new GridRows((row, column) -> (column + 1) + "/" + (row + 1));
  private final StringBuilder words = new StringBuilder();
  private int row;

  void add(String more) {
    words.append(more);
  }

  /** Blank ones are not counted. */
  void endParagraph() {
    var cell = CellText.cell(rows.address(row, 0), words.toString());
    words.setLength(0);
    if (!cell.isBlank()) {
      rows.put(row++, 0, cell);
    }
  }

  Grid grid() {
    return rows.named("text");
  }
}
