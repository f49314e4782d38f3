package io.jinbang.review.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * How erratic each judge is. The variance of a judge's errors has a scaled inverse chi-square prior
 * whose degrees of freedom come from how much the judges' variances differ (Smyth, Statistical
 * Applications in Genetics and Molecular Biology 3(1), 2004).
 */
final class JudgeNoise {
  private static final double LEAST = 1e-6;

  private JudgeNoise() {}

  /** Of each judge the common variance divided by their own, pulled toward 1. */
  static double[] weights(double[] noise, int[] count) {
    var prior = priorFreedom(noise, count);
    var weights = new double[noise.length];
    Arrays.setAll(
        weights,
        j ->
            count[j] < Slopes.MANY || Double.isInfinite(prior)
                ? 1
                : (prior + count[j]) / (prior + count[j] * noise[j]));
    return weights;
  }

  /** Smyth's moment estimate, from the variance of the logarithms beyond that of chance. */
  private static double priorFreedom(double[] noise, int[] count) {
    var many = IntStream.range(0, count.length).filter(j -> count[j] >= Slopes.MANY).toArray();
    var logs = new double[many.length];
    var chance = 0.0;
    for (var i = 0; i < many.length; i++) {
      var half = count[many[i]] / 2.0;
      logs[i] = Math.log(Math.max(LEAST, noise[many[i]])) - Gamma.digamma(half) + Math.log(half);
      chance += Gamma.trigamma(half) / many.length;
    }
    var mean = Arrays.stream(logs).average().orElse(0);
    var square = Arrays.stream(logs).map(l -> (l - mean) * (l - mean)).sum();
    return many.length < 2
        ? Double.POSITIVE_INFINITY
        : 2 * inverseTrigamma(square / (many.length - 1) - chance);
  }

  /** By bisection on the logarithm; infinite where there is nothing to invert. */
  private static double inverseTrigamma(double value) {
    if (value <= 1e-3) {
      return Double.POSITIVE_INFINITY;
    }
    double low = -10;
    double high = 10;
    for (var i = 0; i < 60; i++) {
      var middle = (low + high) / 2;
      if (Gamma.trigamma(Math.exp(middle)) > value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp(low);
  }
}
