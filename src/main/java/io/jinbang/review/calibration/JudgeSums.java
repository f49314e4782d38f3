package io.jinbang.review.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the works say of every judge.
 *
 * @param squares expected squares of the effects of the works they saw
 * @param products effects times what is left of the scores for them
 * @param left squares of what is left, the uncertainty of the judge included
 */
record JudgeSums(int[] count, double[] squares, double[] products, double[] left) {

  static JudgeSums of(Sheet sheet, Fit fit) {
    var sums = new JudgeSums(sheet.scoresPerJudge(), sheet.judges().length);
    var effects = IntStream.range(0, sheet.works()).mapToDouble(fit::effect).toArray();
    var errors = IntStream.range(0, sheet.works()).mapToDouble(fit::effectError).toArray();
    for (var o = 0; o < sheet.size(); o++) {
      var work = sheet.work()[o];
      var judge = sheet.judge()[o];
      var left = sheet.value()[o] - fit.themeMean(work) + fit.severity(judge);
      sums.squares[judge] += effects[work] * effects[work] + errors[work] * errors[work];
      sums.products[judge] += effects[work] * left;
      sums.left[judge] += left * left;
    }
    return sums;
  }

  private JudgeSums(int[] count, int judges) {
    this(count, new double[judges], new double[judges], new double[judges]);
  }

  /** Expected error variance of every judge, divided by the common one. */
  double[] noise(double[] mean, double[] doubt, double residual) {
    var noise = new double[count.length];
    Arrays.setAll(
        noise,
        j ->
            (left[j] - 2 * mean[j] * products[j] + (mean[j] * mean[j] + doubt[j]) * squares[j])
                / (Math.max(1, count[j]) * residual));
    return noise;
  }
}
