package io.jinbang.review.anomaly;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Tests by shuffling: how often chance gives as much as was seen, what was seen counted in. A test
 * that chance has equalled twenty times is not drawn out further (Besag and Clifford, Biometrika
 * 78(2), 1991).
 *
 * @param draws the most
 */
record Permutations(int draws, long seed) {
  private static final int OFTEN = 20;

  /**
   * @param values exchangeable where nothing is wrong
   * @param statistic of values in an order; high is suspicious
   * @param test tells apart tests of one seed
   */
  double p(double[] values, ToDoubleFunction<double[]> statistic, int test) {
    var random = new SplittableRandom(seed * 31 + test);
    var seen = statistic.applyAsDouble(values) - 1e-9;
    var shuffled = values.clone();
    var asMuch = 0;
    for (var draw = 1; draw <= draws; draw++) {
      shuffle(shuffled, random);
      asMuch += statistic.applyAsDouble(shuffled) >= seen ? 1 : 0;
      if (asMuch == OFTEN) {
        return asMuch / (double) draw;
      }
    }
    return (asMuch + 1) / (draws + 1.0);
  }

  private static void shuffle(double[] values, SplittableRandom random) {
    for (var i = values.length - 1; i > 0; i--) {
      var j = random.nextInt(i + 1);
      var kept = values[i];
      values[i] = values[j];
      values[j] = kept;
    }
  }
}
