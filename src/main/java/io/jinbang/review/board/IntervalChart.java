package io.jinbang.review.board;

import io.jinbang.campaign.Rulebook;
import io.jinbang.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the marks of the rank chart stand, in its own units: ranks run from left to right, works
 * from top to bottom. Shows the works above the last line, all that cross one, and some below.
 *
 * @param lines half a rank behind the last winner of each prize
 * @param ticks ranks named on the axis, with their x
 */
public record IntervalChart(
    int height, List<Line> lines, List<Row> rows, List<Tick> ticks, boolean cut) {
  public static final int WIDTH = 680;
  private static final int LEFT = 206;
  private static final int RIGHT = 650;
  private static final int FIRST = 66;
  private static final int STEP = 30;
  private static final int BELOW = 6;
  private static final int MOST_ROWS = 80;
  private static final int LABEL = 100; // tenths of a wide character

  /**
   * A work to be drawn.
   *
   * @param at its rank by the calibrated score
   * @param low the best rank that 90% of the draws allow
   * @param high the worst
   * @param chance of standing above the last line
   */
  record Bar(String title, int at, int low, int high, double chance) {

    boolean crosses(PrizeLine line) {
      return low <= line.last() && high > line.last();
    }
  }

  /**
   * @param kind class of the interval: sure, split or out
   * @param percent chance of being above the last line
   */
  public record Row(
      String label, String kind, int percent, int y, double from, double to, double at) {}

  /**
   * @param y where its name stands; neighbours alternate
   */
  public record Line(Text name, int last, double x, int y) {}

  public record Tick(int rank, double x) {}

  /** One work against the lines of the whole call. */
  public static IntervalChart overall(Rulebook rulebook, Tally.Line line) {
    var ranked = line.ranked();
    return of(
        List.of(
            new Bar(
                "", line.byCalibrated(), ranked.rankLow(), ranked.rankHigh(), ranked.topChance())),
        PrizeLine.overall(rulebook));
  }

  /** One work against the lines of its theme; empty where themes have no prizes. */
  public static Optional<IntervalChart> inTheme(Rulebook rulebook, Tally.Line line) {
    var in = line.theme();
    var lines = PrizeLine.ofThemes(rulebook);
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(of(List.of(new Bar("", in.rank(), in.low(), in.high(), in.chance())), lines));
  }

  /** Some work drawn crosses a line. */
  public boolean uncertain() {
    return rows.stream().anyMatch(row -> row.kind().equals("split"));
  }

  static IntervalChart of(List<Bar> bars, List<PrizeLine> lines) {
    var last = lines.getLast().last();
    var shown = shown(bars, last);
    var worst = shown.stream().mapToInt(Bar::high).max().orElse(1);
    var end = Math.max(worst, last + 1);
    return new IntervalChart(
        FIRST + STEP * shown.size() + 36,
        IntStream.range(0, lines.size()).mapToObj(i -> line(lines.get(i), i, end)).toList(),
        IntStream.range(0, shown.size()).mapToObj(i -> row(shown.get(i), i, lines, end)).toList(),
        ticks(end),
        shown.size() < bars.size());
  }

  private static List<Bar> shown(List<Bar> bars, int top) {
    var sorted = bars.stream().sorted(Comparator.comparingInt(Bar::at)).toList();
    var last = 0;
    for (var i = 0; i < sorted.size(); i++) {
      last = sorted.get(i).low() <= top ? i + 1 : last;
    }
    return sorted.subList(0, Math.min(sorted.size(), Math.min(MOST_ROWS, last + BELOW)));
  }

  private static Line line(PrizeLine line, int number, int end) {
    return new Line(
        line.name(), line.last(), round(x(line.last() + .5, end)), 14 + number % 2 * 17);
  }

  private static Row row(Bar bar, int place, List<PrizeLine> lines, int end) {
    return new Row(
        shortened(bar.title()),
        kind(bar, lines),
        (int) Math.round(bar.chance() * 100),
        FIRST + STEP * place,
        round(x(bar.low(), end) - 3),
        round(x(bar.high(), end) + 3),
        round(x(bar.at(), end)));
  }

  private static String kind(Bar bar, List<PrizeLine> lines) {
    if (lines.stream().anyMatch(bar::crosses)) {
      return "split";
    }
    return bar.high() <= lines.getLast().last() ? "sure" : "out";
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
