package io.jinbang.intake.form;

import io.jinbang.documents.Grid;
import io.jinbang.documents.Grid.Cell;
import io.jinbang.documents.Grid.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people put right on the preview, laid over the grids as if it had been typed there. */
final class Corrections {
  private Corrections() {}

  /** How a place is named: number of the grid, of the row, of the column, each from 0. */
  static String place(int grid, int row, int column) {
    return grid + "-" + row + "-" + column;
  }

  static List<Grid> apply(List<Grid> grids, Map<String, String> typed) {
    return typed.isEmpty() ? grids : all(grids, typed);
  }

  private static List<Grid> all(List<Grid> grids, Map<String, String> typed) {
    var corrected = new ArrayList<Grid>();
    for (var nr = 0; nr < grids.size(); nr++) {
      var rows = new ArrayList<List<Cell>>();
      for (var row = 0; row < grids.get(nr).rows().size(); row++) {
        rows.add(row(grids.get(nr), nr, row, typed));
      }
      corrected.add(new Grid(grids.get(nr).name(), rows));
    }
    return corrected;
  }

  private static List<Cell> row(Grid grid, int nr, int row, Map<String, String> typed) {
    var cells = new ArrayList<Cell>();
    for (var column = 0; column < width(grid, nr, row, typed); column++) {
      var cell = grid.at(row, column);
      var text = typed.get(place(nr, row, column));
      cells.add(text == null ? cell : corrected(cell, Plain.clean(text)));
    }
    return cells;
  }

  /** Places beyond a row's end are blank, and can be filled. */
  private static int width(Grid grid, int nr, int row, Map<String, String> typed) {
    var start = place(nr, row, 0).replaceFirst("0$", "");
    return typed.keySet().stream()
        .filter(place -> place.startsWith(start) && place.matches("[0-9]+-[0-9]+-[0-9]{1,3}"))
        .mapToInt(place -> Integer.parseInt(place.substring(start.length())) + 1)
        .reduce(grid.rows().get(row).size(), Math::max);
  }

  private static Cell corrected(Cell cell, String text) {
    return text.equals(cell.text())
        ? cell
        : new Cell(cell.address(), text.isEmpty() ? Kind.BLANK : Kind.TEXT, text, cell.merged());
  }
}
