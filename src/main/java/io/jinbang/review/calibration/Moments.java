package io.jinbang.review.calibration;

import java.util.Arrays;

/**
 * Starting values by moments: Henderson's Method I (Biometrics 9, 1953; Searle, Casella and
 * McCulloch, Variance Components, 5.3), scores first centred within themes.
 */
final class Moments {
  private static final double LEAST = .1;
  private static final double MOST = 10;

  private Moments() {}

  /** Relative standard deviations of works and of judges, each between .1 and 10. */
  static double[] thetas(Sheet sheet, Crossed data) {
    var y = centred(sheet, data);
    var works = grouped(y, sheet.work(), sheet.scoresPerWork());
    var judges = grouped(y, sheet.judge(), sheet.scoresPerJudge());
    var n = (double) sheet.size();
    var total = Arrays.stream(y).map(v -> v * v).sum();
    var notWork = (total - works[0]) / Math.max(1, n - works[1]);
    var notJudge = (total - judges[0]) / Math.max(1, n - judges[1]);
    var both = (n - works[2]) * notJudge + (n - judges[2]) * notWork - total;
    var residual = Math.max(both / (n + 1 - works[2] - judges[2]), .01 * total / n);
    return new double[] {theta(notJudge - residual, residual), theta(notWork - residual, residual)};
  }

  private static double[] centred(Sheet sheet, Crossed data) {
    var theme = Arrays.stream(sheet.work()).map(w -> data.theme()[w]).toArray();
    var means = sheet.meanBy(theme, data.themes());
    var y = new double[theme.length];
    Arrays.setAll(y, o -> (sheet.value()[o] - means[theme[o]]) / data.scale());
    return y;
  }

  /** Sum of squares between groups, number of groups, mean group size over scores. */
  private static double[] grouped(double[] y, int[] group, int[] counts) {
    var sum = new double[counts.length];
    for (var o = 0; o < y.length; o++) {
      sum[group[o]] += y[o];
    }
    var result = new double[3];
    for (var g = 0; g < counts.length; g++) {
      if (counts[g] > 0) {
        result[0] += sum[g] * sum[g] / counts[g];
        result[1]++;
        result[2] += (double) counts[g] * counts[g] / y.length;
      }
    }
    return result;
  }

  private static double theta(double variance, double residual) {
    return Math.clamp(Math.sqrt(Math.max(0, variance) / residual), LEAST, MOST);
  }
}
