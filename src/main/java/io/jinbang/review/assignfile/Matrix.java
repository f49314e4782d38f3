package io.jinbang.review.assignfile;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of numbers read from a comma-separated file without a heading; every row equally long.
 *
 * @param rows never empty, nor is any row
 */
record Matrix(List<double[]> rows) {
  private static final long MOST_BYTES = 256L << 20;
  private static final int MOST_CELLS = 5_000_000;

  int height() {
    return rows.size();
  }

  int width() {
    return rows.getFirst().length;
  }

  double at(int row, int column) {
    return rows.get(row)[column];
  }

  /**
   * @throws Refusal naming the file, and the row where one is at fault
   */
  static Matrix read(Path file) {
    var rows = new ArrayList<double[]>();
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw refused(file.toString(), Text.of("文件太大", "The file is too large"));
      }
      try (var lines = Files.lines(file)) {
        lines.filter(line -> !line.isBlank()).forEach(line -> addRow(file, line, rows));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw refused(file.toString(), Text.of("读不了这个文件", "The file cannot be read"));
    }
    if (rows.isEmpty()) {
      throw refused(file.toString(), Text.of("文件是空的", "The file is empty"));
    }
    return new Matrix(rows);
  }

  private static void addRow(Path file, String line, List<double[]> rows) {
    var field = file + ":" + (rows.size() + 1);
    var cells = line.replace("\ufeff", "").split(",", -1);
    if (!rows.isEmpty() && cells.length != rows.getFirst().length) {
      throw refused(field, Text.of("这一行的列数与第一行不同", "This row is not as long as the first"));
    }
    if ((long) cells.length * (rows.size() + 1) > MOST_CELLS) {
      throw refused(field, Text.of("表格超过 500 万格", "The table exceeds five million cells"));
    }
    var row = new double[cells.length];
    for (var i = 0; i < cells.length; i++) {
      row[i] = number(field, cells[i].strip());
    }
    rows.add(row);
  }

  private static double number(String field, String cell) {
    try {
      var value = Double.parseDouble(cell);
      if (Math.abs(value) <= 1e9) {
        return value;
      }
    } catch (NumberFormatException answeredBelow) {
      // the same answer as for infinities and NaN
    }
    var shown = cell.substring(0, Math.min(20, cell.length()));
    throw refused(field, Text.of("“{}”不是可用的数", "“{}” is not a usable number").with(shown));
  }

  static Refusal refused(String field, Text message) {
    return Refusal.invalid(
        field,
        message,
        Text.of(
            "请给出不带表头、逗号分隔的数字表（评委为行、作品为列）。",
            "Give a table of comma-separated numbers without a heading: judges as rows, works as"
                + " columns."));
  }
}
