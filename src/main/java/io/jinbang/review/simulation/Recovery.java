package io.jinbang.review.simulation;

import io.jinbang.numerics.Descending;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How much of the truth an order gives back.
 *
 * @param tau Kendall's tau-a: pairs in the right order less pairs in the wrong one, over all pairs
 * @param recall the share of the truly best that are among as many ranked best
 */
record Recovery(double tau, double recall) {

  static Recovery of(double[] truth, double[] figures, int top) {
    return new Recovery(tau(truth, figures), recall(truth, figures, top));
  }

  static double tau(double[] truth, double[] figures) {
    var pairs = truth.length * (truth.length - 1L) / 2;
    var right = 0L;
    for (var i = 1; i < truth.length; i++) {
      for (var j = 0; j < i; j++) {
        right += Double.compare(truth[i], truth[j]) * (long) sign(figures[i] - figures[j]);
      }
    }
    return right / (double) pairs;
  }

  static double recall(double[] truth, double[] figures, int top) {
    var best = Arrays.stream(best(truth, top)).boxed().collect(Collectors.toSet());
    var found = Arrays.stream(best(figures, top)).filter(best::contains).count();
    return found / (double) top;
  }

  static int[] best(double[] figures, int top) {
    var order = new int[figures.length];
    new Descending(figures.length).order(figures, order);
    return Arrays.copyOf(order, top);
  }

  /** Figures that differ by rounding only are tied, which is neither right nor wrong. */
  private static int sign(double difference) {
    return Math.abs(difference) < 1e-9 ? 0 : (int) Math.signum(difference);
  }
}
