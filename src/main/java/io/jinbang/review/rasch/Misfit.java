package io.jinbang.review.rasch;

/**
 * Infit and outfit mean squares of judges, averaged over the posterior of each work, which makes 1
 * their expectation under the model.
 */
record Misfit(double[] infit, double[] outfit) {

  static Misfit of(Expectation at) {
    var ratings = at.ratings();
    var raters = ratings.raters().length;
    var squares = new double[raters];
    var variance = new double[raters];
    var standardised = new double[raters];
    var n = new double[raters];
    for (var o = 0; o < ratings.size(); o++) {
      var curve = at.curves()[ratings.cell(o)];
      var r = ratings.rater()[o];
      n[r]++;
      for (var q = 0; curve != null && q < at.grid().size(); q++) {
        var weight = at.posterior()[ratings.work()[o]][q];
        var square = Grid.square(ratings.level()[o] - curve.mean()[q]);
        squares[r] += weight * square;
        variance[r] += weight * curve.variance()[q];
        standardised[r] += weight * square / curve.variance()[q];
      }
    }
    for (var r = 0; r < raters; r++) {
      squares[r] /= variance[r];
      standardised[r] /= n[r];
    }
    return new Misfit(squares, standardised);
  }
}
