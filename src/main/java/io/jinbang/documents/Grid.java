package io.jinbang.documents;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/**
 * A sheet as people filled it, from whatever kind of file: rows of cells, top to bottom, left to
 * right. A merged cell gives what it holds to each of the places it covers. Places beyond a row's
 * end are blank.
 *
 * @param name of the sheet, or of the table in its file
 * @param rows numbered from 0, none left out
 * @param fills colours of places that have one of their own, blank or not: address and RRGGBB
 */
public record Grid(String name, List<List<Cell>> rows, Map<String, String> fills) {

  public Grid {
    rows = rows.stream().map(List::copyOf).toList();
    fills = Map.copyOf(fills);
  }

  /** Without colours. */
  public Grid(String name, List<List<Cell>> rows) {
    this(name, rows, Map.of());
  }

  /**
   * One place.
   *
   * @param address as people call it: B7 on a sheet, 2/7 (column/row) in a table of a document
   * @param text what it shows, without blanks around it; a number in plain digits wherever the file
   *     still knows all of them
   * @param merged whether it is covered by a cell that begins elsewhere
   */
  public record Cell(String address, Kind kind, String text, boolean merged) {
    public static Cell blank(String address) {
      return new Cell(address, Kind.BLANK, "", false);
    }

    public boolean isBlank() {
      return text.isEmpty();
    }
  }

  /** What a place holds. */
  public enum Kind {
    BLANK,
    TEXT,
    /** A number; its text holds all its digits. */
    NUMBER,
    /** A number of which the file has kept no more than the first digits, such as 1.39E+10. */
    ROUNDED,
    DATE,
    /** A formula; its text is the result last seen, which nobody has to believe. */
    FORMULA,
    /** #REF! and its like. */
    ERROR
  }

  /** The colour that fills the place, as RRGGBB in capitals; empty where it has none. */
  public String fill(int row, int column) {
    return fills.getOrDefault(SheetPlace.name(row, column), "");
  }

  /** The cell there, blank where the file has none. */
  public Cell at(int row, int column) {
    return row < rows.size() && column < rows.get(row).size()
        ? rows.get(row).get(column)
        : Cell.blank("");
  }

  /** As it would be pasted, so that what a file held can be put right on a page. */
  public String pasted() {
    return rows.stream()
        .map(row -> row.stream().map(Grid::flat).collect(joining("\t")))
        .collect(joining("\n"));
  }

  private static String flat(Cell cell) {
    return cell.text().replaceAll("\\s+", " ");
  }
}
