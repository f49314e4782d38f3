package io.jinbang.documents;

import io.jinbang.documents.Grid.Cell;
import io.jinbang.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The cells of one sheet as they are found, in any order, and then the sheet. Refuses what is
 * larger than any form.
 */
final class GridRows {
  static final int MOST_ROWS = 20_000;
  static final int MOST_COLUMNS = 256;
  static final int MOST_CELLS = 500_000;

  private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();
  private final BiFunction<Integer, Integer, String> address;
  private int cells;

  /**
   * @param address what a place is called, by its row and column from 0
   */
  GridRows(BiFunction<Integer, Integer, String> address) {
    this.address = address;
  }

  String address(int row, int column) {
    return address.apply(row, column);
  }

  /**
   * Blank cells are left out: sheets are full of them.
   *
   * @throws Refusal beyond the limits
   */
  void put(int row, int column, Cell cell) {
    if (!cell.isBlank()) {
      BadFile.LONG.when(row >= MOST_ROWS || column >= MOST_COLUMNS || ++cells > MOST_CELLS);
      rows.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, cell);
    }
  }

  /** Gives the first cell of a region to all its places. */
  void spread(int top, int left, int bottom, int right) {
    var first = at(top, left);
    if (!first.isBlank()) {
      BadFile.LONG.when(bottom >= MOST_ROWS || right >= MOST_COLUMNS);
      for (var row = top; row <= bottom; row++) {
        for (var column = left; column <= right; column++) {
          if (row > top || column > left) {
            put(row, column, covered(first, row, column));
          }
        }
      }
    }
  }

  private Cell covered(Cell by, int row, int column) {
    return new Cell(address(row, column), by.kind(), by.text(), true);
  }

  private Cell at(int row, int column) {
    var cells = rows.get(row);
    var cell = cells == null ? null : cells.get(column);
    return cell == null ? Cell.blank(address(row, column)) : cell;
  }

  Grid named(String name) {
    var all = new ArrayList<List<Cell>>();
    var last = rows.isEmpty() ? -1 : rows.lastKey();
    var places = 0;
    for (var row = 0; row <= last; row++) {
      all.add(row(row));
      places += all.getLast().size();
      BadFile.LONG.when(places > MOST_CELLS);
    }
    return new Grid(name, all);
  }

  private List<Cell> row(int row) {
    var found = rows.get(row);
    if (found == null) {
      return List.of();
    }
    var all = new ArrayList<Cell>();
    for (var column = 0; column <= found.lastKey(); column++) {
      all.add(at(row, column));
    }
    return all;
  }
}
