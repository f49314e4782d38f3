package io.jinbang.review.board;

import io.jinbang.intake.Entry;
import io.jinbang.review.board.Tally.Line;
import io.jinbang.shared.Id;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where the marks of the rank chart stand, in its own units: ranks run from left to right, works
 * from top to bottom. Shows the works above the line, all that cross it, and some below.
 *
 * @param line x of the prize line; half a rank behind the last prize
 * @param ticks ranks named on the axis, with their x
 */
public record IntervalChart(
    int height, double line, List<Row> rows, List<Tick> ticks, boolean cut) {
  public static final int WIDTH = 680;
  private static final int LEFT = 206;
  private static final int RIGHT = 650;
  private static final int FIRST = 52;
  private static final int STEP = 30;
  private static final int BELOW = 6;
  private static final int MOST_ROWS = 80;
  private static final int LABEL = 100; // tenths of a wide character

  /**
   * @param kind class of the interval: sure, split or out
   * @param percent chance of being above the line
   */
  public record Row(
      String label, String kind, int percent, int y, double from, double to, double at) {}

  public record Tick(int rank, double x) {}

  static IntervalChart of(Tally tally, Map<Id<Entry>, String> titles) {
    var shown = shown(tally);
    var last = shown.stream().mapToInt(line -> line.ranked().rankHigh()).max().orElse(1);
    var end = Math.max(last, tally.top() + 1);
    var rows =
        IntStream.range(0, shown.size())
            .mapToObj(i -> row(shown.get(i), i, tally.top(), end, titles))
            .toList();
    return new IntervalChart(
        FIRST + STEP * shown.size() + 36,
        round(x(tally.top() + .5, end)),
        rows,
        ticks(end),
        shown.size() < tally.lines().size());
  }

  private static List<Line> shown(Tally tally) {
    var sorted =
        tally.lines().stream().sorted(Comparator.comparingInt(Line::byCalibrated)).toList();
    var last = 0;
    for (var i = 0; i < sorted.size(); i++) {
      last = sorted.get(i).ranked().rankLow() <= tally.top() ? i + 1 : last;
    }
    return sorted.subList(0, Math.min(sorted.size(), Math.min(MOST_ROWS, last + BELOW)));
  }

  private static Row row(Line line, int place, int top, int end, Map<Id<Entry>, String> titles) {
    var ranked = line.ranked();
    return new Row(
        shortened(titles.getOrDefault(ranked.entry(), "")),
        line.split(top) ? "split" : line.sure(top) ? "sure" : "out",
        (int) Math.round(ranked.topChance() * 100),
        FIRST + STEP * place,
        round(x(ranked.rankLow(), end) - 3),
        round(x(ranked.rankHigh(), end) + 3),
        round(x(line.byCalibrated(), end)));
  }

  private static double x(double rank, int end) {
    return LEFT + (rank - 1) * (RIGHT - LEFT) / Math.max(1, end - 1);
  }

  private static double round(double x) {
    return Math.round(x * 10) / 10.0;
  }

  private static List<Tick> ticks(int end) {
    var step = end <= 12 ? 1 : end <= 30 ? 5 : end <= 70 ? 10 : end <= 300 ? 50 : 500;
    return IntStream.rangeClosed(1, end)
        .filter(rank -> rank == 1 || rank % step == 0)
        .mapToObj(rank -> new Tick(rank, round(x(rank, end))))
        .toList();
  }

  /** To the width of the column. */
  private static String shortened(String title) {
    var width = 0;
    for (var i = 0; i < title.length(); i = title.offsetByCodePoints(i, 1)) {
      width += title.codePointAt(i) > 0x2E7F ? 10 : 6;
      if (width > LABEL) {
        return title.substring(0, i) + "…";
      }
    }
    return title;
  }
}
