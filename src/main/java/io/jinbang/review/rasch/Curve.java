package io.jinbang.review.rasch;

/**
 * How likely each mark is at every node, for one criterion under one judge.
 *
 * @param log by node and level, the logarithm of its probability
 * @param atLeast by node and step, the probability of a mark above that step
 * @param mean by node, the expected level
 * @param variance by node, of the level
 */
record Curve(double[][] log, double[][] atLeast, double[] mean, double[] variance) {

  /**
   * @param difficulty of criterion and judge together
   * @param steps by step
   */
  static Curve of(double[] nodes, double difficulty, double[] steps) {
    var curve =
        new Curve(
            new double[nodes.length][steps.length + 1],
            new double[nodes.length][steps.length],
            new double[nodes.length],
            new double[nodes.length]);
    for (var q = 0; q < nodes.length; q++) {
      curve.fill(q, nodes[q] - difficulty, steps);
    }
    return curve;
  }

  private void fill(int q, double advantage, double[] steps) {
    var row = log[q];
    for (var k = 1; k < row.length; k++) {
      row[k] = row[k - 1] + advantage - steps[k - 1];
    }
    var total = Sums.logSumExp(row);
    var above = 0.0;
    var squares = 0.0;
    for (var k = steps.length; k >= 0; k--) {
      row[k] -= total;
      var share = StrictMath.exp(row[k]);
      above += share;
      mean[q] += k * share;
      squares += (double) k * k * share;
      if (k > 0) {
        atLeast[q][k - 1] = above;
      }
    }
    variance[q] = squares - mean[q] * mean[q];
  }
}
