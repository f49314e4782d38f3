package io.jinbang.review.calibration;

import io.jinbang.review.calibration.Uncalibratable.Reason;
import java.util.Arrays;

/**
 * The cross products of the two-way model. Of works and judges the more numerous are the
 * <em>units</em>, which can be eliminated one by one; the others are the <em>levels</em>, which
 * together with the themes stay in a dense matrix, bordered by the scores. Columns: levels, themes,
 * score. Scores are centred and divided by their standard deviation within themes; every row is
 * multiplied by the square root of its weight.
 *
 * @param byUnit of each unit the sums over its scores of every column
 * @param base the cross products of all columns, upper triangle
 * @param perUnit sum of the squares of each unit's own column: its number of scores, in the plain
 *     model
 * @param theme of each work; themes without scores are -1
 * @param centre subtracted from every score
 * @param scale then divided by
 */
record Crossed(
    boolean worksAreUnits,
    int units,
    int levels,
    int themes,
    int size,
    SparseRows byUnit,
    SparseRows base,
    double[] perUnit,
    int[] theme,
    double centre,
    double scale) {
  private static final int MOST_DENSE = 5000;

  static Crossed of(Sheet sheet, double centre, double scale, Terms terms) {
    var worksAreUnits = sheet.works() >= sheet.judges().length;
    var units = worksAreUnits ? sheet.works() : sheet.judges().length;
    var levels = worksAreUnits ? sheet.judges().length : sheet.works();
    var number = themeNumbers(sheet.scoresPerTheme());
    var themes = Arrays.stream(number).max().orElse(-1) + 1;
    if (levels + themes > MOST_DENSE) {
      throw new Uncalibratable(Reason.TOO_MANY_JUDGES, -1);
    }
    var sums = new Sums(units, levels, themes, sheet.size());
    for (var o = 0; o < sheet.size(); o++) {
      var theme = number[sheet.themes()[sheet.work()[o]]];
      var root = Math.sqrt(terms.weight()[o]);
      var y = root * (sheet.value()[o] - centre) / scale;
      var work =
          new Part(sheet.work()[o], root * terms.slope()[o], terms.weight()[o] * terms.doubt()[o]);
      var judge = new Part(sheet.judge()[o], root, 0);
      sums.add(worksAreUnits ? work : judge, worksAreUnits ? judge : work, theme, root, y);
    }
    return new Crossed(
        worksAreUnits,
        units,
        levels,
        themes,
        sheet.size(),
        sums.byUnit.rows(),
        sums.base.rows(),
        sums.perUnit,
        Arrays.stream(sheet.themes()).map(t -> number[t]).toArray(),
        centre,
        scale);
  }

  /** Levels plus themes: the order of the dense system. */
  int dense() {
    return levels + themes;
  }

  /**
   * What one score is to one work or judge.
   *
   * @param times its coefficient
   * @param doubt variance of that coefficient
   */
  private record Part(int index, double times, double doubt) {
    double square() {
      return times * times + doubt;
    }
  }

  private static final class Sums {
    private final int levels;
    private final int border;
    private final SparseRows.Sum byUnit;
    private final SparseRows.Sum base;
    private final double[] perUnit;

    Sums(int units, int levels, int themes, int size) {
      this.levels = levels;
      border = levels + themes;
      byUnit = new SparseRows.Sum(units, 3 * size);
      base = new SparseRows.Sum(border + 1, 6 * size);
      perUnit = new double[units];
    }

    /**
     * @param x of the theme
     * @param y the score, as the row's other coefficients multiplied by the root of its weight
     */
    void add(Part unit, Part level, int themeNumber, double x, double y) {
      var theme = levels + themeNumber;
      perUnit[unit.index] += unit.square();
      byUnit.add(unit.index, level.index, unit.times * level.times);
      byUnit.add(unit.index, theme, unit.times * x);
      byUnit.add(unit.index, border, unit.times * y);
      base.add(level.index, level.index, level.square());
      base.add(level.index, theme, level.times * x);
      base.add(level.index, border, level.times * y);
      base.add(theme, theme, x * x);
      base.add(theme, border, x * y);
      base.add(border, border, y * y);
    }
  }

  private static int[] themeNumbers(int[] scoresPerTheme) {
    var number = new int[scoresPerTheme.length];
    var next = 0;
    for (var t = 0; t < number.length; t++) {
      number[t] = scoresPerTheme[t] > 0 ? next++ : -1;
    }
    return number;
  }
}
