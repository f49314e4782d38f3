package io.jinbang.review.board;

import io.jinbang.review.board.Tally.Scale;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Where the marks of the severity chart stand: strict to the left of the middle, lenient to the
 * right, each judge with the interval that holds their severity with 90% certainty.
 *
 * @param reach points of the judging scale from the middle to either edge
 */
public record SeverityChart(int height, double reach, List<Row> rows) {
  public static final int WIDTH = 430;
  public static final int MIDDLE = 268;
  public static final int ARM = 140;
  private static final int FIRST = 40;
  private static final int STEP = 27;
  private static final double[] REACHES = {.25, .5, 1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000};
  private static final double NINETY = 1.645;
  private static final double NOTABLE = .5;

  /**
   * @param apart stands out: surely off the middle, by half a point of ten or more
   */
  public record Row(
      String alias, int sheets, boolean apart, int y, double from, double to, double at) {}

  static SeverityChart of(List<Scale> judges, int points) {
    var widest =
        judges.stream()
            .mapToDouble(j -> Math.abs(j.severity()) + NINETY * error(j))
            .max()
            .orElse(0);
    var reach = DoubleStream.of(REACHES).filter(r -> r >= widest).findFirst().orElse(widest);
    var rows =
        IntStream.range(0, judges.size())
            .mapToObj(i -> row(judges.get(i), FIRST + STEP * i, reach, points))
            .toList();
    return new SeverityChart(FIRST + STEP * judges.size() + 20, reach, rows);
  }

  private static double error(Scale judge) {
    return Double.isFinite(judge.error()) ? judge.error() : 0;
  }

  private static Row row(Scale judge, int y, double reach, int points) {
    var half = NINETY * error(judge);
    var apart =
        Math.abs(judge.severity()) > half && Math.abs(judge.severity()) >= NOTABLE * points / 10;
    return new Row(
        judge.alias(),
        judge.sheets(),
        apart,
        y,
        x(judge.severity() + half, reach),
        x(judge.severity() - half, reach),
        x(judge.severity(), reach));
  }

  private static double x(double severity, double reach) {
    return Math.round((MIDDLE - severity / reach * ARM) * 10) / 10.0;
  }
}
