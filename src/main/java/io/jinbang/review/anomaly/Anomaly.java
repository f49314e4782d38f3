package io.jinbang.review.anomaly;

import java.util.List;

/**
 * A pattern found, with its numbers. What {@code works}, {@code count}, {@code of}, {@code effect}
 * and {@code expected} stand for depends on the kind and is said there.
 *
 * @param judges one, or two of a pair in ascending order
 * @param dots what to draw, one for each sheet looked at
 * @param p chance of such a pattern, or a stronger one, without cause
 * @param adjusted the smallest false-discovery rate at which it is still found
 */
public record Anomaly(
    Kind kind,
    List<Integer> judges,
    List<Integer> works,
    int count,
    int of,
    double effect,
    double expected,
    List<Dot> dots,
    double p,
    double adjusted) {

  public Anomaly {
    judges = List.copyOf(judges);
    works = List.copyOf(works);
    dots = List.copyOf(dots);
  }

  /** What pattern. */
  public enum Kind {
    /**
     * A judge rates works they are tied to higher than other judges do, compared with their other
     * works. Works: the tied ones; {@code count} of {@code of} sheets; effect in points.
     */
    FAVOUR(false),
    /**
     * Two judges differ from each other less than each differs from everybody else. Works: those
     * both read; effect: standard deviation of their differences in points, and the expected one.
     */
    BLOC(true),
    /**
     * Two judges' sheets are equal on all criteria, or shifted by one number of points. Works:
     * those with such sheets, {@code count} of {@code of} both read; effect: mean shift in points;
     * expected: number of such sheets.
     */
    COPIED(true),
    /**
     * A judge gives all criteria of a sheet one mark. Works: those with such a sheet, {@code count}
     * of {@code of}; effect: points between highest and lowest criterion on others' sheets;
     * expected: number of such sheets.
     */
    FLAT(false),
    /**
     * A judge gives work after work the same score. Works: those with it, {@code count} of {@code
     * of}; effect: standard deviation of others' scores; expected: number of such works.
     */
    ONE_VALUE(false),
    /**
     * A judge becomes stricter or more lenient at some place of the reading order. Works: those
     * read after it, {@code count} of {@code of}; effect: points, negative is stricter.
     */
    DRIFT(false);

    private final boolean pair;

    Kind(boolean pair) {
      this.pair = pair;
    }

    /** Whether it is about two judges. */
    public boolean pair() {
      return pair;
    }
  }

  /**
   * A sheet in the drawing.
   *
   * @param x place in the reading order; with pairs the score of the first judge
   * @param y points above the other judges (FAVOUR, DRIFT), the score (FLAT, ONE_VALUE), or the
   *     score of the second judge
   * @param marked belongs to the pattern
   */
  public record Dot(double x, double y, boolean marked) {}

  Anomaly adjusted(double rate) {
    return new Anomaly(kind, judges, works, count, of, effect, expected, dots, p, rate);
  }
}
