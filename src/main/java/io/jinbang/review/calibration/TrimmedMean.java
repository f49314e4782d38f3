package io.jinbang.review.calibration;

import java.util.Arrays;

/**
 * The mean after dropping one highest and one lowest score. With fewer than three scores nothing
 * would remain, so nothing is dropped. Below five scores the rule throws away much of what is
 * known, which {@link #few()} tells.
 *
 * @param value NaN where there are no scores
 * @param n how many scores were given, before dropping
 */
public record TrimmedMean(double value, int n) {
  private static final int FEW = 5;

  /** Of finite scores in any order. */
  public static TrimmedMean of(double... scores) {
    var sorted = scores.clone();
    Arrays.sort(sorted);
    var drop = sorted.length < 3 ? 0 : 1;
    var kept = Arrays.copyOfRange(sorted, drop, sorted.length - drop);
    return new TrimmedMean(Arrays.stream(kept).average().orElse(Double.NaN), scores.length);
  }

  /** Fewer than five judges. */
  public boolean few() {
    return n < FEW;
  }
}
