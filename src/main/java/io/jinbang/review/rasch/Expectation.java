package io.jinbang.review.rasch;

import org.jspecify.annotations.Nullable;

/**
 * What the marks say under given parameters: the E step.
 *
 * @param curves by cell; null where a judge never used a criterion
 * @param posterior by work and node
 * @param counts by cell and node, expected number of works
 */
record Expectation(
    Ratings ratings,
    Grid grid,
    double[] parameters,
    @Nullable Curve[] curves,
    double[][] posterior,
    double[][] counts,
    double logLikelihood) {

  static Expectation of(Ratings ratings, Grid grid, double[] parameters) {
    var curves = curves(ratings, grid, parameters);
    var posterior = new double[ratings.works().length][];
    var counts = new double[ratings.cells()][grid.size()];
    var prior = grid.logWeights(sd(ratings, parameters));
    var starts = ratings.starts();
    var sum = 0.0;
    for (var w = 0; w < posterior.length; w++) {
      var joint = prior.clone();
      for (var o = starts[w]; o < starts[w + 1]; o++) {
        addTo(joint, curves[ratings.cell(o)], ratings.level()[o]);
      }
      sum += Sums.logSumExp(joint);
      posterior[w] = Sums.shares(joint);
      for (var o = starts[w]; o < starts[w + 1]; o++) {
        add(counts[ratings.cell(o)], posterior[w]);
      }
    }
    return new Expectation(ratings, grid, parameters, curves, posterior, counts, sum);
  }

  double sd() {
    return sd(ratings, parameters);
  }

  private static double sd(Ratings ratings, double[] parameters) {
    return StrictMath.exp(parameters[ratings.design().logSd()]);
  }

  /** Gradient of the log-likelihood by all parameters. */
  double[] gradient() {
    var design = ratings.design();
    var gradient = new double[design.size()];
    for (var o = 0; o < ratings.size(); o++) {
      gradient[ratings.item()[o]] -= ratings.level()[o];
      gradient[design.rater(ratings.rater()[o])] -= ratings.level()[o];
      for (var k = 0; k < ratings.level()[o]; k++) {
        gradient[design.step(k)]--;
      }
    }
    for (var cell = 0; cell < curves.length; cell++) {
      if (curves[cell] != null) {
        addExpected(gradient, cell, curves[cell]);
      }
    }
    gradient[design.logSd()] = spread();
    return gradient;
  }

  private void addExpected(double[] gradient, int cell, Curve curve) {
    var design = ratings.design();
    for (var q = 0; q < grid.size(); q++) {
      var n = counts[cell][q];
      gradient[cell / ratings.raters().length] += n * curve.mean()[q];
      gradient[design.rater(cell % ratings.raters().length)] += n * curve.mean()[q];
      for (var k = 0; k < ratings.steps(); k++) {
        gradient[design.step(k)] += n * curve.atLeast()[q][k];
      }
    }
  }

  private double spread() {
    var squares = 0.0;
    for (var weights : posterior) {
      for (var q = 0; q < grid.size(); q++) {
        squares += weights[q] * Grid.square(grid.nodes()[q] / sd());
      }
    }
    return squares - posterior.length * grid.pull(sd());
  }

  private static @Nullable Curve[] curves(Ratings ratings, Grid grid, double[] parameters) {
    var design = ratings.design();
    var steps = new double[ratings.steps()];
    System.arraycopy(parameters, design.step(0), steps, 0, steps.length);
    var curves = new Curve[ratings.cells()];
    for (var o = 0; o < ratings.size(); o++) {
      if (curves[ratings.cell(o)] == null) {
        var difficulty =
            parameters[ratings.item()[o]] + parameters[design.rater(ratings.rater()[o])];
        curves[ratings.cell(o)] = Curve.of(grid.nodes(), difficulty, steps);
      }
    }
    return curves;
  }

  private static void addTo(double[] joint, @Nullable Curve curve, int level) {
    for (var q = 0; curve != null && q < joint.length; q++) {
      joint[q] += curve.log()[q][level];
    }
  }

  private static void add(double[] to, double[] what) {
    for (var q = 0; q < to.length; q++) {
      to[q] += what[q];
    }
  }
}
