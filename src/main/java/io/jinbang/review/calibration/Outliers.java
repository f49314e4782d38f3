package io.jinbang.review.calibration;

import java.util.stream.IntStream;

/**
 * Errors of Student's t: each score's weight is what is left of it once its distance is known (EM;
 * Lange, Little and Taylor, JASA 84, 1989, eq. 5). Four degrees of freedom, as they advise where
 * there is too little to estimate them.
 */
final class Outliers {
  private static final double FREEDOM = 4;
  private static final int ROUNDS = 100;
  private static final double SETTLED = 1e-5;

  private Outliers() {}

  static Fit refine(Sheet sheet, Fit plain) {
    var fit = plain;
    var weights = new double[sheet.size()];
    for (var round = 0; round < ROUNDS; round++) {
      var next = weights(sheet, fit);
      if (near(next, weights)) {
        break;
      }
      weights = next;
      fit = fit.with(Terms.weighted(weights));
    }
    return fit;
  }

  private static double[] weights(Sheet sheet, Fit fit) {
    var residual = fit.variance().residual();
    var workErrors = IntStream.range(0, sheet.works()).mapToDouble(fit::effectError).toArray();
    var judgeErrors =
        IntStream.range(0, sheet.judges().length).mapToDouble(fit::severityError).toArray();
    var weights = new double[sheet.size()];
    for (var o = 0; o < weights.length; o++) {
      var work = sheet.work()[o];
      var judge = sheet.judge()[o];
      var off = sheet.value()[o] - fit.themeMean(work) - fit.effect(work) + fit.severity(judge);
      var square = off * off + square(workErrors[work]) + square(judgeErrors[judge]);
      weights[o] = (FREEDOM + 1) / (FREEDOM + square / residual);
    }
    return weights;
  }

  private static boolean near(double[] a, double[] b) {
    return IntStream.range(0, a.length).allMatch(o -> Math.abs(a[o] - b[o]) < SETTLED);
  }

  private static double square(double x) {
    return x * x;
  }
}
