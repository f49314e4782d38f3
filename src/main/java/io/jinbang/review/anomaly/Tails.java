package io.jinbang.review.anomaly;

import org.hipparchus.special.Beta;

/** Tails of distributions, by the regularised incomplete beta function. */
final class Tails {
  private Tails() {}

  /** Chance of {@code successes} or more among {@code trials}. */
  static double binomialAtLeast(int successes, int trials, double chance) {
    return successes <= 0 ? 1 : Beta.regularizedBeta(chance, successes, trials - successes + 1.0);
  }

  /** Chance of a ratio of variances of {@code ratio} or less. */
  static double fisherAtMost(double ratio, double above, double below) {
    return ratio <= 0
        ? 0
        : Beta.regularizedBeta(above * ratio / (above * ratio + below), above / 2, below / 2);
  }
}
