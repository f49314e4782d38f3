package io.jinbang.intake.form;

import io.jinbang.documents.Grid;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where things stand on a sheet.
 *
 * @param header row of the headings
 * @param first row after them, where works begin
 * @param columns by field, left to right
 */
record Layout(int header, int first, Map<String, Integer> columns, Map<String, String> headings) {
  /** A form's headings stand near its top. */
  private static final int SEARCHED = 40;

  /** A title alone is no table. */
  private static final int LEAST = 2;

  /** The row that has the most headings, a title among them; the first such. */
  static Optional<Layout> of(Grid grid, Headings headings) {
    Layout best = null;
    for (var row = 0; row < Math.min(SEARCHED, grid.rows().size()); row++) {
      var found = at(grid, row, headings);
      if (found.isTable() && (best == null || found.columns.size() > best.columns.size())) {
        best = found;
      }
    }
    return Optional.ofNullable(best).map(layout -> layout.withSecondLine(grid, headings));
  }

  private boolean isTable() {
    return columns.containsKey(Headings.TITLE) && columns.size() >= LEAST;
  }

  private static Layout at(Grid grid, int row, Headings headings) {
    var columns = new LinkedHashMap<String, Integer>();
    var names = new LinkedHashMap<String, String>();
    for (var column = 0; column < grid.rows().get(row).size(); column++) {
      var cell = grid.at(row, column);
      var place = column;
      if (cell.text().length() <= 60) {
        headings
            .field(cell.text())
            .filter(field -> columns.putIfAbsent(field, place) == null)
            .ifPresent(field -> names.put(field, Plain.line(cell.text())));
      }
    }
    return new Layout(row, row + 1, columns, names);
  }

  /** Themes often stand one line lower, below a heading that spans them. */
  private Layout withSecondLine(Grid grid, Headings headings) {
    if (first >= grid.rows().size()) {
      return this;
    }
    var below = at(grid, first, headings);
    var title = columns.get(Headings.TITLE);
    var under = grid.at(first, title == null ? 0 : title);
    var spans = under.merged() || under.isBlank();
    // a single one is the heading of a section
    var themes =
        below.columns.keySet().stream().filter(field -> field.startsWith("theme-")).count();
    if (!spans || themes < 2) {
      return this;
    }
    var both = new LinkedHashMap<>(columns);
    var names = new LinkedHashMap<>(headings());
    below.columns.forEach(both::putIfAbsent);
    below.headings.forEach(names::putIfAbsent);
    both.remove(Headings.THEMES);
    return new Layout(header, first + 1, both, names);
  }

  /** Whether a row says the headings again, as on the second page of a printed table. */
  boolean repeats(Grid grid, int row) {
    var same =
        columns.entrySet().stream()
            .filter(one -> headings.containsKey(one.getKey()))
            .filter(
                one ->
                    Plain.heading(grid.at(row, one.getValue()).text())
                        .equals(Plain.heading(headings.getOrDefault(one.getKey(), ""))))
            .count();
    return same > columns.size() / 2;
  }
}
