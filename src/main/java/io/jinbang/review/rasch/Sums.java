package io.jinbang.review.rasch;

/** Sums of numbers whose logarithms are known. */
final class Sums {
  private Sums() {}

  /** Logarithm of the sum of exponentials, without overflow. */
  static double logSumExp(double[] logs) {
    var most = Double.NEGATIVE_INFINITY;
    for (var log : logs) {
      most = Math.max(most, log);
    }
    var sum = 0.0;
    for (var log : logs) {
      sum += StrictMath.exp(log - most);
    }
    return most + StrictMath.log(sum);
  }

  /** Turns logarithms into shares that sum to 1. */
  static double[] shares(double[] logs) {
    var total = logSumExp(logs);
    var shares = new double[logs.length];
    for (var i = 0; i < logs.length; i++) {
      shares[i] = StrictMath.exp(logs[i] - total);
    }
    return shares;
  }
}
