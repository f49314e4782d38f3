package io.jinbang.review.board;

import io.jinbang.review.board.Tally.Scale;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of the scale each judge uses: a thin line from the lowest score given to the highest, a
 * thick one over a standard deviation to either side of the mean, and the mean.
 */
public record SpreadChart(int height, List<Row> rows, List<Tick> ticks) {
  public static final int WIDTH = 430;
  private static final int LEFT = 108;
  private static final int RIGHT = 366;
  private static final int FIRST = 24;
  private static final int STEP = 27;

  /**
   * @param constant gave everything the same score
   */
  public record Row(
      String alias,
      boolean constant,
      double spread,
      int y,
      double from,
      double to,
      double low,
      double high,
      double at) {}

  public record Tick(int score, double x) {}

  static SpreadChart of(List<Scale> judges, int min, int max) {
    var rows =
        IntStream.range(0, judges.size())
            .mapToObj(i -> row(judges.get(i), FIRST + STEP * i, min, max))
            .toList();
    var ticks =
        IntStream.of(min, (min + max) / 2, max)
            .distinct()
            .mapToObj(score -> new Tick(score, x(score, min, max)))
            .toList();
    return new SpreadChart(FIRST + STEP * judges.size() + 12, rows, ticks);
  }

  private static Row row(Scale judge, int y, int min, int max) {
    return new Row(
        judge.alias(),
        judge.constant(),
        judge.spread(),
        y,
        x(judge.lowest(), min, max),
        x(judge.highest(), min, max),
        x(Math.max(judge.lowest(), judge.mean() - judge.spread()), min, max),
        x(Math.min(judge.highest(), judge.mean() + judge.spread()), min, max),
        x(judge.mean(), min, max));
  }

  private static double x(double score, int min, int max) {
    return Math.round((LEFT + (score - min) * (RIGHT - LEFT) / Math.max(1, max - min)) * 10) / 10.0;
  }
}
