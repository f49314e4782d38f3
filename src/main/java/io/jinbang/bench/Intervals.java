package io.jinbang.bench;

/** How sure a share of hits is. */
final class Intervals {
  private static final double Z = 1.959963984540054;

  private Intervals() {}

  /** Wilson's score interval at 95 % (Wilson 1927): lower and upper end. */
  static double[] wilson(int hits, int tried) {
    if (tried == 0) {
      return new double[] {0, 1};
    }
    var share = (double) hits / tried;
    var scale = 1 + Z * Z / tried;
    var middle = share + Z * Z / (2 * tried);
    var half = Z * Math.sqrt(share * (1 - share) / tried + Z * Z / (4.0 * tried * tried));
    return new double[] {
      Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)
    };
  }

  /**
   * The one-sided exact upper bound at 95 % (Clopper and Pearson 1934); for no hits nearly 3 /
   * tried, the rule of three.
   */
  static double upper(int hits, int tried) {
    var low = 0.0;
    var high = 1.0;
    for (var round = 0; round < 60; round++) {
      var middle = (low + high) / 2;
      if (atMost(hits, tried, middle) > 0.05) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** The chance of at most so many hits, in logarithms so that nothing underflows. */
  private static double atMost(int hits, int tried, double chance) {
    if (hits >= tried || chance <= 0) {
      return 1;
    }
    var term = tried * Math.log1p(-Math.min(chance, 1 - 1e-15));
    var sum = Math.exp(term);
    for (var k = 1; k <= hits; k++) {
      term += Math.log((double) (tried - k + 1) / k) + Math.log(chance) - Math.log1p(-chance);
      sum += Math.exp(term);
    }
    return sum;
  }
}
