package io.jinbang.review.calibration;

import io.jinbang.numerics.Minimum;

/**
 * Finds the relative standard deviations at which the restricted likelihood is highest.
 *
 * <p>The criterion is an even function of each; writing theta = sinh(x) makes it smooth in x,
 * nearly quadratic for large theta, and lets the boundary 0 be reached like any other point.
 */
final class Thetas {
  private static final double HIGHEST = 1e5;
  private static final double NEARLY_ZERO = .05;
  private static final int SMALL = 5000;
  private static final double[][] MORE_STARTS = {{1, 1}, {.2, .2}};

  private final Crossed data;
  private final Reml reml;
  private final boolean[] free;
  private final double[] theta;

  /**
   * @param free whether the theta of units, of levels is sought
   * @param start where to start; kept where not free
   */
  Thetas(Crossed data, Reml reml, boolean[] free, double[] start) {
    this.data = data;
    this.reml = reml;
    this.free = free;
    theta = start.clone();
  }

  /** Leaves {@link Reml} at the optimum. */
  void settle() {
    at(best());
    if (reml.perfect()) {
      reml.assumeRounding();
      at(best());
    }
  }

  private double[] best() {
    var best = search(theta);
    if (data.dense() * (long) data.dense() + data.size() <= SMALL) {
      for (var start : MORE_STARTS) {
        var other = search(start);
        best = at(other) < at(best) - 1e-9 ? other : best;
      }
    }
    return trySnapping(best);
  }

  private double[] search(double[] from) {
    var start = pack(from);
    var curvature = curvature(unpack(start));
    return unpack(Minimum.search(this::smooth, start, curvature, 1e-9).point());
  }

  private double smooth(double[] x, double[] gradient) {
    var at = unpack(x);
    var value = at(at);
    var slope = reml.gradient();
    var next = 0;
    for (var side = 0; side < 2; side++) {
      if (free[side]) {
        var bounded = at[side] >= HIGHEST;
        gradient[next] = bounded ? 0 : slope[side] * Math.copySign(Math.cosh(x[next]), x[next]);
        next++;
      }
    }
    return value;
  }

  /** Zero itself, where the search ended beside it and zero is no worse. */
  private double[] trySnapping(double[] found) {
    var best = found;
    for (var side = 0; side < 2; side++) {
      if (free[side] && best[side] < NEARLY_ZERO) {
        var snapped = best.clone();
        snapped[side] = 0;
        best = at(snapped) <= at(best) + 1e-7 ? snapped : best;
      }
    }
    return best;
  }

  private double at(double[] thetas) {
    return reml.at(thetas[0], thetas[1]);
  }

  private double[] pack(double[] thetas) {
    var x = new double[(free[0] ? 1 : 0) + (free[1] ? 1 : 0)];
    var next = 0;
    for (var side = 0; side < 2; side++) {
      if (free[side]) {
        x[next++] = Math.log(thetas[side] + Math.sqrt(1 + thetas[side] * thetas[side]));
      }
    }
    return x;
  }

  private double[] unpack(double[] x) {
    var thetas = theta.clone();
    var next = 0;
    for (var side = 0; side < 2; side++) {
      if (free[side]) {
        thetas[side] = Math.min(HIGHEST, Math.sinh(Math.abs(x[next++])));
      }
    }
    return thetas;
  }

  /** Second derivatives as they would be in a balanced design. */
  private double[] curvature(double[] thetas) {
    var x = new double[(free[0] ? 1 : 0) + (free[1] ? 1 : 0)];
    var next = 0;
    for (var side = 0; side < 2; side++) {
      if (free[side]) {
        var groups = side == 0 ? data.units() : data.levels();
        var information = thetas[side] * thetas[side] * data.size() / groups;
        var kept = information / (1 + information);
        var coth = Math.sqrt(1 + thetas[side] * thetas[side]) / thetas[side];
        x[next++] = Math.max(1, 2 * groups * kept * kept * coth * coth);
      }
    }
    return x;
  }
}
