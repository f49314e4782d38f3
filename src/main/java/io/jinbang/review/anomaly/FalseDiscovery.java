package io.jinbang.review.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Control of the share of chance among what is shown. */
final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * Tests of one kind with their adjusted p-values, in the order given.
   *
   * @param dependent true for Benjamini and Yekutieli's correction, which holds whatever the
   *     dependence; false for Benjamini and Hochberg
   */
  static List<Anomaly> adjusted(List<Anomaly> tests, boolean dependent) {
    var factor = tests.size() * (dependent ? harmonic(tests.size()) : 1);
    var order = new ArrayList<Integer>();
    for (var i = 0; i < tests.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> tests.get(i).p()));
    var adjusted = new ArrayList<>(tests);
    var least = 1.0;
    for (var rank = tests.size(); rank > 0; rank--) {
      var test = tests.get(order.get(rank - 1));
      least = Math.min(least, test.p() * factor / rank);
      adjusted.set(order.get(rank - 1), test.adjusted(least));
    }
    return adjusted;
  }

  private static double harmonic(int n) {
    var sum = 0.0;
    for (var i = 1; i <= n; i++) {
      sum += 1.0 / i;
    }
    return sum;
  }
}
