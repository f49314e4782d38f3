package io.jinbang.programme.conferencefile;

import io.jinbang.documents.Grid;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sheet with a row of headings, and rows of cells below; complains by the cell's name. */
final class Sheet {
  private final Grid grid;
  private final int headings;
  private final Map<String, Integer> columns = new HashMap<>();

  private Sheet(Grid grid, int headings) {
    this.grid = grid;
    this.headings = headings;
    for (var column = 0; column < width(); column++) {
      columns.putIfAbsent(text(headings, column), column);
    }
  }

  static Sheet of(List<Grid> grids, String name, int headings) {
    return grids.stream()
        .filter(grid -> grid.name().equals(name))
        .findFirst()
        .map(grid -> new Sheet(grid, headings))
        .orElseThrow(() -> missing(name));
  }

  private static Refusal missing(String name) {
    return Refusal.invalid(
        name,
        Text.of("没有名为“{}”的工作表", "There is no sheet named “{}”").with(name),
        Text.of(
            "请使用 Timefold 会议排程或 CoSPLib 的工作簿，工作表名称保持不变。",
            "Use a workbook of Timefold's conference scheduling or of CoSPLib, with its sheets'"
                + " names unchanged."));
  }

  /** Rows below the headings whose first cell is not blank. */
  int[] rows() {
    return IntStream.range(headings + 1, grid.rows().size())
        .filter(row -> !text(row, 0).isEmpty())
        .toArray();
  }

  int width() {
    return grid.rows().isEmpty() ? 0 : grid.rows().stream().mapToInt(List::size).max().orElse(0);
  }

  String text(int row, int column) {
    return grid.at(row, column).text();
  }

  String text(int row, String column) {
    return text(row, column(column));
  }

  /** Blank where the sheet has no such column. */
  String optional(int row, String column) {
    return columns.containsKey(column) ? text(row, column) : "";
  }

  int column(String heading) {
    var column = columns.get(heading);
    if (column == null) {
      throw refused(headings, 0, Text.of("没有“{}”这一列", "There is no column “{}”").with(heading));
    }
    return column;
  }

  String fill(int row, int column) {
    return grid.fill(row, column);
  }

  Set<String> set(int row, String column) {
    return Arrays.stream(text(row, column).split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A whole number; the default where the cell is blank. */
  int number(int row, int column, int blank) {
    var text = text(row, column);
    try {
      return text.isEmpty() ? blank : Math.toIntExact(Math.round(Double.parseDouble(text)));
    } catch (ArithmeticException | NumberFormatException wrong) {
      throw refused(row, column, Text.of("“{}”不是整数", "“{}” is not a whole number").with(cut(text)));
    }
  }

  /** Minute of the day, of a time such as 10:15. */
  int minute(int row, int column) {
    var text = text(row, column);
    if (text.matches("\\d{1,2}:\\d{2}(:\\d{2}.*)?")) {
      var parts = text.split(":");
      var minute = Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
      if (minute <= 24 * 60) {
        return minute;
      }
    }
    throw refused(row, column, Text.of("“{}”不是时间", "“{}” is not a time").with(cut(text)));
  }

  static String cut(String text) {
    return text.substring(0, Math.min(30, text.length()));
  }

  Refusal refused(int row, int column, Text message) {
    var cell = grid.at(row, column).address();
    return Refusal.invalid(
        grid.name() + (cell.isEmpty() ? ":" + (row + 1) : "!" + cell),
        message,
        Text.of("请在工作簿里改正这一格。", "Correct that cell of the workbook."));
  }
}
