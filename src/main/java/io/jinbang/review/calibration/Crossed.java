package io.jinbang.review.calibration;

import io.jinbang.review.calibration.Uncalibratable.Reason;
import java.util.Arrays;

/**
 * The cross products of the two-way model. Of works and judges the more numerous are the
 * <em>units</em>, which can be eliminated one by one; the others are the <em>levels</em>, which
 * together with the themes stay in a dense matrix, bordered by the scores. Columns: levels, themes,
 * score. Scores are centred and divided by their standard deviation within themes.
 *
 * @param byUnit of each unit the sums over its scores of every column
 * @param base the cross products of all columns, upper triangle
 * @param perUnit scores of each unit
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
    int[] perUnit,
    int[] theme,
    double centre,
    double scale) {
  private static final int MOST_DENSE = 5000;

  static Crossed of(Sheet sheet, double centre, double scale) {
    var worksAreUnits = sheet.works() >= sheet.judges().length;
    var unit = worksAreUnits ? sheet.work() : sheet.judge();
    var level = worksAreUnits ? sheet.judge() : sheet.work();
    var perUnit = worksAreUnits ? sheet.scoresPerWork() : sheet.scoresPerJudge();
    var levels = worksAreUnits ? sheet.judges().length : sheet.works();
    var number = themeNumbers(sheet.scoresPerTheme());
    var themes = Arrays.stream(number).max().orElse(-1) + 1;
    if (levels + themes > MOST_DENSE) {
      throw new Uncalibratable(Reason.TOO_MANY_JUDGES, -1);
    }
    var border = levels + themes;
    var byUnit = new SparseRows.Sum(perUnit.length, 3 * sheet.size());
    var base = new SparseRows.Sum(border + 1, 6 * sheet.size());
    for (var o = 0; o < sheet.size(); o++) {
      var t = levels + number[sheet.themes()[sheet.work()[o]]];
      var y = (sheet.value()[o] - centre) / scale;
      addScore(byUnit, unit[o], level[o], t, border, y);
      addScore(base, level[o], level[o], t, border, y);
      base.add(t, t, 1);
      base.add(t, border, y);
      base.add(border, border, y * y);
    }
    return new Crossed(
        worksAreUnits,
        perUnit.length,
        levels,
        themes,
        sheet.size(),
        byUnit.rows(),
        base.rows(),
        perUnit,
        Arrays.stream(sheet.themes()).map(t -> number[t]).toArray(),
        centre,
        scale);
  }

  /** Levels plus themes: the order of the dense system. */
  int dense() {
    return levels + themes;
  }

  private static void addScore(
      SparseRows.Sum sum, int row, int level, int theme, int border, double y) {
    sum.add(row, level, 1);
    sum.add(row, theme, 1);
    sum.add(row, border, y);
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
