package io.jinbang.review.calibration;

import java.util.Arrays;

/**
 * What every score is made of: {@code score = theme + slope * work - severity + error}, where the
 * error has the residual variance divided by the weight.
 *
 * @param slope by score
 * @param doubt variance of the slope, by score
 * @param weight by score
 */
record Terms(double[] slope, double[] doubt, double[] weight) {

  /** All scores alike: the two-way model. */
  static Terms plain(int scores) {
    return new Terms(all(scores, 1), new double[scores], all(scores, 1));
  }

  static Terms weighted(double[] weight) {
    return new Terms(all(weight.length, 1), new double[weight.length], weight);
  }

  private static double[] all(int scores, double value) {
    var values = new double[scores];
    Arrays.fill(values, value);
    return values;
  }
}
