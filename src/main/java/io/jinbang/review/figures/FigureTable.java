package io.jinbang.review.figures;

import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.review.figures.ScreeningFigures.Line;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Reason;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The figures as a list to take away: one line for each region, the total last. */
final class FigureTable {
  private static final List<Text> COUNTS =
      List.of(
          Text.of("地区", "Region"),
          Text.of("报送", "Submitted"),
          Outcome.PASSED.label(),
          Outcome.RETURNED.label(),
          Outcome.REJECTED.label(),
          Text.of("未定", "Not decided"),
          Text.of("申诉", "Appeals"),
          Text.of("等待（小时，中位数）", "Waiting (hours, median)"));

  private FigureTable() {}

  static Table of(ScreeningFigures figures) {
    var reasons = figures.reasons();
    var columns = Stream.concat(COUNTS.stream(), reasons.stream().map(Reason::label)).toList();
    var rows =
        Stream.concat(figures.lines().stream(), Stream.of(figures.total()))
            .map(line -> row(line, reasons))
            .toList();
    return new Table(Text.of("初筛统计", "Screening"), columns, rows);
  }

  private static List<Cell> row(Line line, List<Reason> reasons) {
    var cells = new ArrayList<Cell>();
    cells.add(Table.words(line.region()));
    Stream.of(
            line.submitted(),
            line.passed(),
            line.returned(),
            line.rejected(),
            line.waiting(),
            line.appealed())
        .map(Table::figure)
        .forEach(cells::add);
    var median = line.medianHours();
    cells.add(median == null ? Table.words("") : Table.figure(median));
    reasons.forEach(reason -> cells.add(Table.figure(line.given(reason))));
    return cells;
  }
}
