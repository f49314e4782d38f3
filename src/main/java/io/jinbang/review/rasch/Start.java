package io.jinbang.review.rasch;

import java.util.Arrays;

/** Where to start looking: equal judges and criteria, steps from how often each mark was given. */
final class Start {
  private Start() {}

  static double[] of(Ratings ratings) {
    var often = new double[ratings.marks().length];
    for (var level : ratings.level()) {
      often[level]++;
    }
    var steps = new double[ratings.steps()];
    Arrays.setAll(steps, k -> StrictMath.log(often[k] / often[k + 1]));
    var mean = Arrays.stream(steps).average().orElse(0);
    var design = ratings.design();
    var start = new double[design.free()];
    Arrays.fill(start, 0, ratings.items().length, mean);
    for (var k = 0; k < steps.length - 1; k++) {
      start[design.step(k) - 1] = steps[k] - mean;
    }
    return start;
  }
}
