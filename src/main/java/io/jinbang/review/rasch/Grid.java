package io.jinbang.review.rasch;

/**
 * Evenly spaced nodes around 0 at which the works' distribution is summed (rectangle rule).
 *
 * @param width distance between neighbours
 */
record Grid(double[] nodes, double width) {
  private static final int MOST_NODES = 321;

  static Grid of(double reach, int number) {
    var width = 2 * reach / (number - 1);
    var nodes = new double[number];
    for (var q = 0; q < number; q++) {
      nodes[q] = width * (q - (number - 1) / 2.0);
    }
    return new Grid(nodes, width);
  }

  int size() {
    return nodes.length;
  }

  /**
   * Weights of the normal distribution N(0, sd²): density times width. What lies beyond the nodes
   * is left out, as TAM does; a peak narrower than the grid can see would weigh more than 1 and is
   * made to sum to 1.
   */
  double[] logWeights(double sd) {
    var log = new double[size()];
    for (var q = 0; q < size(); q++) {
      log[q] = -.5 * square(nodes[q] / sd) + Math.log(width / (sd * Math.sqrt(2 * Math.PI)));
    }
    var excess = Math.max(0, Sums.logSumExp(log));
    for (var q = 0; q < size(); q++) {
      log[q] -= excess;
    }
    return log;
  }

  /**
   * Derivative of {@link #logWeights}' normalisation by log sd, with the sign turned: 1, or where
   * the peak was made to sum to 1, the mean of the squared nodes over the variance.
   */
  double pull(double sd) {
    var log = logWeights(sd);
    var sum = 0.0;
    var squares = 0.0;
    for (var q = 0; q < size(); q++) {
      sum += StrictMath.exp(log[q]);
      squares += StrictMath.exp(log[q]) * square(nodes[q] / sd);
    }
    return sum < 1 - 1e-12 ? 1 : squares;
  }

  /** A grid that does justice to this spread: three deviations wide, and no coarser than one. */
  Grid fitting(double sd) {
    var reach = nodes[size() - 1];
    if (3 * sd > reach && size() * 2 <= MOST_NODES) {
      return of(2 * reach, 2 * size() - 1);
    }
    return sd < width && size() * 2 <= MOST_NODES ? of(reach, 2 * size() - 1) : this;
  }

  static double square(double x) {
    return x * x;
  }
}
