package io.jinbang.review.calibration;

import io.jinbang.numerics.UpperCholesky;
import java.util.Arrays;

/**
 * The restricted likelihood of the two-way model at given relative standard deviations, profiled
 * over theme means and residual variance, and everything that follows from its factor: gradient,
 * conditional modes, conditional variances.
 *
 * <p>Penalised least squares after Bates et al., Journal of Statistical Software 67(1), 2015, eq.
 * 39 and 41. Units are eliminated one by one, each touching only the levels it was scored with; the
 * rest is a dense Cholesky factor U. Later questions are answered from the inverse of U. Reused
 * between points, not thread-safe.
 */
final class Reml {
  private static final double PERFECT = 1e-6;
  private static final double ROUNDING = 1e-8;

  private final Crossed data;
  private final double[][] inverse;
  private final double[] shrink;
  private final double[] scale;
  private final double[] dense;
  private final double[] unit;
  private final double[] buffer;
  private double unitTheta = Double.NaN;
  private double levelTheta = Double.NaN;
  private double criterion;
  private double penalised;
  private double rounding;

  Reml(Crossed data) {
    this.data = data;
    inverse = new double[data.dense() + 1][data.dense() + 1];
    shrink = new double[data.units()];
    scale = new double[data.dense() + 1];
    dense = new double[data.dense()];
    unit = new double[data.units()];
    buffer = new double[data.dense()];
  }

  /**
   * The REML criterion of the scaled scores; the thetas are standard deviations divided by the
   * residual one, 0 included.
   */
  double at(double ofUnits, double ofLevels) {
    if (ofUnits != unitTheta || ofLevels != levelTheta) {
      unitTheta = ofUnits;
      levelTheta = ofLevels;
      criterion = evaluate();
    }
    return criterion;
  }

  /** Derivatives of the criterion by both thetas, where it was last evaluated. */
  double[] gradient() {
    var perVariance = freedom() / penalised;
    var byUnit = 0.0;
    for (var i = 0; i < data.units(); i++) {
      var n = data.perUnit()[i];
      var d = 1 + unitTheta * unitTheta * n;
      var rest = remaining(i) / d;
      byUnit += n / d - leverage(i, data.dense()) / (d * d) - perVariance * rest * rest;
    }
    return new double[] {2 * unitTheta * byUnit, 2 * levelGradient(perVariance)};
  }

  /** Judges and works explain the scores completely. */
  boolean perfect() {
    return rounding == 0 && residual() < PERFECT;
  }

  /**
   * From now on scores count as rounded, to a variance of 1e-8: scores that judges and works
   * explain completely leave the likelihood without a maximum otherwise.
   */
  void assumeRounding() {
    rounding = ROUNDING;
    unitTheta = Double.NaN;
  }

  int freedom() {
    return data.size() - data.themes();
  }

  /** Residual variance, scaled. */
  double residual() {
    return penalised / freedom();
  }

  double unitTheta() {
    return unitTheta;
  }

  double levelTheta() {
    return levelTheta;
  }

  double unitMode(int i) {
    return unit[i];
  }

  double levelMode(int j) {
    return dense[j];
  }

  double themeMean(int t) {
    return dense[data.levels() + t];
  }

  /** Conditional variance of a unit given variances and theme means, scaled. */
  double unitVariance(int i) {
    return residual() * (shrink[i] + shrink[i] * shrink[i] * leverage(i, data.levels()));
  }

  /** Conditional variance of a level given variances and theme means, scaled. */
  double levelVariance(int j) {
    return residual() * levelTheta * levelTheta * squares(inverse[j], j, data.levels());
  }

  /** The inverse factor; columns of levels and themes only. */
  double[][] inverse() {
    return inverse;
  }

  /** By how much a unit's summed residuals are multiplied to give its mode. */
  double shrink(int i) {
    return shrink[i];
  }

  private double evaluate() {
    var border = data.dense();
    fillScale();
    var logs = assemble();
    if (!UpperCholesky.factor(inverse, border)) {
      return Double.POSITIVE_INFINITY;
    }
    for (var j = 0; j < border; j++) {
      logs += 2 * Math.log(inverse[j][j]);
    }
    penalised = Math.max(inverse[border][border], 1e-14 * data.size()) + rounding * freedom();
    UpperCholesky.invert(inverse, border);
    solve(border);
    return logs + freedom() * (1 + Math.log(2 * Math.PI * penalised / freedom()));
  }

  private void fillScale() {
    Arrays.fill(scale, 1);
    Arrays.fill(scale, 0, data.levels(), levelTheta);
  }

  /** The dense system after all units are eliminated; answers their part of the determinant. */
  private double assemble() {
    for (var row : inverse) {
      Arrays.fill(row, 0);
    }
    addBase();
    var logs = 0.0;
    for (var i = 0; i < data.units(); i++) {
      var d = 1 + unitTheta * unitTheta * data.perUnit()[i];
      shrink[i] = unitTheta * unitTheta / d;
      logs += Math.log(d);
      eliminate(i);
    }
    return logs;
  }

  private void addBase() {
    var rows = data.base();
    for (var r = 0; r < inverse.length; r++) {
      for (var a = rows.start()[r]; a < rows.start()[r + 1]; a++) {
        var c = rows.column()[a];
        inverse[r][c] = scale[r] * scale[c] * rows.weight()[a];
      }
    }
    for (var j = 0; j < data.levels(); j++) {
      inverse[j][j] += 1;
    }
  }

  private void eliminate(int i) {
    var rows = data.byUnit();
    var to = rows.start()[i + 1];
    for (var a = rows.start()[i]; a < to; a++) {
      var r = rows.column()[a];
      var factor = shrink[i] * rows.weight()[a] * scale[r];
      var row = inverse[r];
      for (var b = a; b < to; b++) {
        var c = rows.column()[b];
        row[c] -= factor * rows.weight()[b] * scale[c];
      }
    }
  }

  private void solve(int border) {
    for (var j = 0; j < border; j++) {
      var sum = 0.0;
      for (var k = j; k < border; k++) {
        sum += inverse[j][k] * inverse[k][border];
      }
      dense[j] = scale[j] * sum;
    }
    for (var i = 0; i < data.units(); i++) {
      unit[i] = shrink[i] * remaining(i);
    }
  }

  /** The unit's scores minus what levels and themes account for, summed. */
  private double remaining(int i) {
    var rows = data.byUnit();
    var sum = 0.0;
    for (var a = rows.start()[i]; a < rows.start()[i + 1]; a++) {
      var c = rows.column()[a];
      sum += c == dense.length ? rows.weight()[a] : -rows.weight()[a] * dense[c];
    }
    return sum;
  }

  private double levelGradient(double perVariance) {
    if (levelTheta == 0) {
      return 0;
    }
    var sum = 0.0;
    for (var j = 0; j < data.levels(); j++) {
      var spherical = dense[j] / levelTheta;
      sum += 1 - squares(inverse[j], j, data.dense()) - perVariance * spherical * spherical;
    }
    return sum / levelTheta;
  }

  /** The squared length of the unit's row times the inverse factor, its first columns only. */
  private double leverage(int i, int columns) {
    if (data.perUnit()[i] == 0) {
      return 0;
    }
    var rows = data.byUnit();
    var first = Math.min(columns, rows.column()[rows.start()[i]]);
    Arrays.fill(buffer, first, columns, 0);
    for (var a = rows.start()[i]; a < rows.start()[i + 1]; a++) {
      var c = rows.column()[a];
      if (c < columns) {
        add(buffer, rows.weight()[a] * scale[c], inverse[c], c, columns);
      }
    }
    return squares(buffer, first, columns);
  }

  private static void add(double[] to, double multiple, double[] row, int from, int end) {
    for (var k = from; k < end; k++) {
      to[k] += multiple * row[k];
    }
  }

  /** Four sums, since one would make every addition wait for the last. */
  private static double squares(double[] row, int from, int to) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    var k = from;
    for (; k + 4 <= to; k += 4) {
      s0 += row[k] * row[k];
      s1 += row[k + 1] * row[k + 1];
      s2 += row[k + 2] * row[k + 2];
      s3 += row[k + 3] * row[k + 3];
    }
    for (; k < to; k++) {
      s0 += row[k] * row[k];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
