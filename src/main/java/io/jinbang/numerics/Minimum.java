package io.jinbang.numerics;

/**
 * Minimises a smooth function of a few variables from its gradient: BFGS with backtracking (Nocedal
 * and Wright, Numerical Optimization, 2nd ed., 3.1 and 6.1).
 *
 * @param point where the search ended
 * @param value the function there
 * @param evaluations how often the function was computed
 */
public record Minimum(double[] point, double value, int evaluations) {
  private static final int MOST_EVALUATIONS = 200;
  private static final double SUFFICIENT = 1e-4;

  /** Computes the function and writes its gradient at {@code point} into {@code gradient}. */
  @FunctionalInterface
  public interface Smooth {
    double at(double[] point, double[] gradient);
  }

  /**
   * Searches downhill until the expected further decrease is below {@code tolerance} (in units of
   * the function), or 200 evaluations.
   *
   * @param curvature guess of the second derivatives at the minimum, each positive
   */
  public static Minimum search(
      Smooth function, double[] start, double[] curvature, double tolerance) {
    return new Search(function, start, curvature).run(tolerance);
  }

  private static final class Search {
    private final Smooth function;
    private final int n;
    private final double[][] inverse;
    private double[] x;
    private double[] gradient;
    private double value;
    private int evaluations = 1;

    Search(Smooth function, double[] start, double[] curvature) {
      this.function = function;
      n = start.length;
      x = start.clone();
      gradient = new double[n];
      inverse = new double[n][n];
      for (var i = 0; i < n; i++) {
        inverse[i][i] = 1 / curvature[i];
      }
      value = function.at(x, gradient);
    }

    Minimum run(double tolerance) {
      while (evaluations < MOST_EVALUATIONS) {
        var step = times(gradient, -1);
        var slope = dot(step, gradient);
        if (-slope < tolerance || !advance(step, slope)) {
          break;
        }
      }
      return new Minimum(x, value, evaluations);
    }

    private boolean advance(double[] step, double slope) {
      var length = 1 / Math.max(1, largest(step));
      for (var halvings = 0; halvings < 30; halvings++, length /= 2) {
        var next = x.clone();
        for (var i = 0; i < n; i++) {
          next[i] += length * step[i];
        }
        var nextGradient = new double[n];
        var nextValue = function.at(next, nextGradient);
        evaluations++;
        if (nextValue <= value + SUFFICIENT * length * slope) {
          learn(next, nextGradient);
          x = next;
          gradient = nextGradient;
          value = nextValue;
          return true;
        }
      }
      return false;
    }

    /** The BFGS update of the inverse Hessian, left out where curvature is not positive. */
    private void learn(double[] next, double[] nextGradient) {
      var s = minus(next, x);
      var y = minus(nextGradient, gradient);
      var sy = dot(s, y);
      if (!(sy > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y)))) {
        return;
      }
      var hy = times(y, 1);
      var grow = (1 + dot(y, hy) / sy) / sy;
      for (var i = 0; i < n; i++) {
        for (var j = 0; j < n; j++) {
          inverse[i][j] += grow * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
        }
      }
    }

    private double[] times(double[] vector, double factor) {
      var product = new double[n];
      for (var i = 0; i < n; i++) {
        product[i] = factor * dot(inverse[i], vector);
      }
      return product;
    }

    private static double[] minus(double[] a, double[] b) {
      var difference = a.clone();
      for (var i = 0; i < a.length; i++) {
        difference[i] -= b[i];
      }
      return difference;
    }

    private static double dot(double[] a, double[] b) {
      var sum = 0.0;
      for (var i = 0; i < a.length; i++) {
        sum += a[i] * b[i];
      }
      return sum;
    }

    private static double largest(double[] step) {
      var largest = 0.0;
      for (var s : step) {
        largest = Math.max(largest, Math.abs(s));
      }
      return largest;
    }
  }
}
