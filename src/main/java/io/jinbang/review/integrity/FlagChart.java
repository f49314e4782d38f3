package io.jinbang.review.integrity;

import io.jinbang.review.anomaly.Anomaly;
import io.jinbang.review.anomaly.Anomaly.Dot;
import io.jinbang.review.anomaly.Anomaly.Kind;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the marks of a flag's drawing stand: over the reading order, or one judge against the
 * other.
 *
 * @param lines means of what belongs to the pattern and of the rest; with pairs the diagonal
 * @param least lowest value drawn, in points
 * @param most highest
 * @param last place in the reading order; 0 with pairs
 */
public record FlagChart(
    Kind kind, List<Spot> spots, List<Line> lines, double least, double most, int last) {
  public static final int WIDTH = 440;
  public static final int HEIGHT = 216;
  private static final double LEFT = 44;
  private static final double TOP = 12;
  private static final double BOTTOM = 178;

  /** A sheet. */
  public record Spot(String x, String y, boolean marked) {}

  /** A path. */
  public record Line(String path, boolean marked) {}

  public static FlagChart of(Anomaly anomaly) {
    return new Drawing(anomaly).chart();
  }

  public boolean pair() {
    return kind.pair();
  }

  /** Whether values are points above other judges, not scores. */
  public boolean surplus() {
    return kind == Kind.FAVOUR || kind == Kind.DRIFT;
  }

  public static double right(boolean pair) {
    return pair ? LEFT + BOTTOM - TOP : WIDTH - 8;
  }

  private record Drawing(Anomaly anomaly, double least, double most, int last) {

    Drawing(Anomaly anomaly) {
      this(
          anomaly,
          Math.floor(values(anomaly).mapToDouble(v -> v).min().orElse(0)),
          Math.ceil(values(anomaly).mapToDouble(v -> v).max().orElse(1) + 1e-9),
          pair(anomaly) ? 0 : (int) anomaly.dots().stream().mapToDouble(Dot::x).max().orElse(1));
    }

    private static boolean pair(Anomaly anomaly) {
      return anomaly.kind().pair();
    }

    private static Stream<Double> values(Anomaly anomaly) {
      return anomaly.dots().stream()
          .flatMap(dot -> pair(anomaly) ? Stream.of(dot.x(), dot.y()) : Stream.of(dot.y()));
    }

    FlagChart chart() {
      var spots =
          anomaly.dots().stream()
              .map(dot -> new Spot(figure(x(dot.x())), figure(y(dot.y())), dot.marked()))
              .toList();
      return new FlagChart(anomaly.kind(), spots, lines(), least, most, last);
    }

    private List<Line> lines() {
      return switch (anomaly.kind()) {
        case BLOC, COPIED -> List.of(line(least, least, most, most, false));
        case FAVOUR -> List.of(mean(dot -> !dot.marked(), false), mean(Dot::marked, true));
        case DRIFT -> List.of(stretch(dot -> !dot.marked(), false), stretch(Dot::marked, true));
        case FLAT, ONE_VALUE -> List.of();
      };
    }

    private Line mean(Predicate<Dot> which, boolean marked) {
      var mean = average(which);
      return line(1, mean, last, mean, marked);
    }

    private Line stretch(Predicate<Dot> which, boolean marked) {
      var places = anomaly.dots().stream().filter(which).mapToDouble(Dot::x).summaryStatistics();
      var mean = average(which);
      return line(places.getMin(), mean, places.getMax(), mean, marked);
    }

    private double average(Predicate<Dot> which) {
      return anomaly.dots().stream().filter(which).mapToDouble(Dot::y).average().orElse(0);
    }

    private Line line(double x1, double y1, double x2, double y2, boolean marked) {
      return new Line(
          "M" + figure(x(x1)) + " " + figure(y(y1)) + "L" + figure(x(x2)) + " " + figure(y(y2)),
          marked);
    }

    private double x(double value) {
      var width = right(pair(anomaly)) - LEFT - 8;
      var share = pair(anomaly) ? (value - least) / (most - least) : value / (last + 1);
      return LEFT + 4 + share * width;
    }

    private double y(double value) {
      return BOTTOM - (value - least) / (most - least) * (BOTTOM - TOP);
    }

    private static String figure(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }
}
