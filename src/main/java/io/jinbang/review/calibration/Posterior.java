package io.jinbang.review.calibration;

import io.jinbang.numerics.NormalDraws;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Draws of what the works are truly worth: theme means, judges and works jointly Gaussian given the
 * scores and the fitted variances. Made in blocks, so that the factor is read once per block.
 *
 * <p>Where works do not differ at all, a trace of noise breaks the ties.
 */
final class Posterior {
  /** Draws made at once. */
  static final int BLOCK = 64;

  private static final double TRACE = 1e-6;

  private final Supplier<Point> points;
  private final boolean[] reviewed;
  private final NormalDraws normal;
  private final double[][] dense;
  private final double[][] work;
  private final double[] levelScale;
  private Crossed data;
  private Reml reml;
  private double sigma;
  private double trace;

  /**
   * @param points asked once for each block; all of one shape
   */
  Posterior(Sheet sheet, Supplier<Point> points, NormalDraws normal) {
    this.points = points;
    this.normal = normal;
    var first = points.get();
    data = first.data();
    reml = first.reml();
    reviewed = new boolean[sheet.works()];
    for (var w : sheet.work()) {
      reviewed[w] = true;
    }
    dense = new double[data.dense()][BLOCK];
    work = new double[sheet.works()][BLOCK];
    levelScale = new double[data.dense()];
  }

  /**
   * The next {@link #BLOCK} draws of every work; negative infinity for works nobody reviewed.
   *
   * @param values by draw, then work
   */
  void next(double[][] values) {
    move(points.get());
    drawDense();
    drawWorks();
    for (var w = 0; w < work.length; w++) {
      for (var b = 0; b < BLOCK; b++) {
        values[b][w] = work[w][b];
      }
    }
  }

  private void move(Point point) {
    data = point.data();
    reml = point.reml();
    sigma = point.sigma();
    Arrays.fill(levelScale, sigma);
    Arrays.fill(levelScale, 0, data.levels(), sigma * reml.levelTheta());
    trace = point.workTheta() > 0 ? 0 : TRACE;
  }

  /** Deviations of levels and themes from their modes: the inverse factor times normals. */
  private void drawDense() {
    for (var row : dense) {
      normal.fill(row, 0, BLOCK);
    }
    for (var j = 0; j < dense.length; j++) {
      var row = reml.inverse()[j];
      multiply(dense[j], levelScale[j] * row[j]);
      var k = j + 1;
      for (; k + 4 <= dense.length; k += 4) {
        addFour(dense[j], levelScale[j], row, k);
      }
      for (; k < dense.length; k++) {
        add(dense[j], levelScale[j] * row[k], dense[k]);
      }
    }
  }

  private void drawWorks() {
    for (var w = 0; w < work.length; w++) {
      if (!reviewed[w]) {
        Arrays.fill(work[w], Double.NEGATIVE_INFINITY);
      } else if (data.worksAreUnits()) {
        drawUnit(w);
      } else {
        drawLevel(w);
      }
    }
  }

  private void drawUnit(int w) {
    var t = data.theme()[w];
    noise(w, sigma * Math.sqrt(reml.shrink(w)), reml.themeMean(t) + reml.unitMode(w));
    add(work[w], 1, dense[data.levels() + t]);
    var rows = data.byUnit();
    for (var a = rows.start()[w]; a < rows.start()[w + 1]; a++) {
      var c = rows.column()[a];
      if (c < dense.length) {
        add(work[w], -reml.shrink(w) * rows.weight()[a], dense[c]);
      }
    }
  }

  private void drawLevel(int w) {
    var t = data.theme()[w];
    noise(w, 0, reml.themeMean(t) + reml.levelMode(w));
    add(work[w], 1, dense[data.levels() + t]);
    add(work[w], 1, dense[w]);
  }

  private void noise(int w, double deviation, double mean) {
    if (deviation + trace == 0) {
      Arrays.fill(work[w], mean);
      return;
    }
    normal.fill(work[w], 0, BLOCK);
    for (var b = 0; b < BLOCK; b++) {
      work[w][b] = mean + (deviation + trace) * work[w][b];
    }
  }

  private void addFour(double[] to, double factor, double[] row, int k) {
    final double m0 = factor * row[k], m1 = factor * row[k + 1];
    final double m2 = factor * row[k + 2], m3 = factor * row[k + 3];
    final double[] r0 = dense[k], r1 = dense[k + 1], r2 = dense[k + 2], r3 = dense[k + 3];
    for (var b = 0; b < BLOCK; b++) {
      to[b] += (m0 * r0[b] + m1 * r1[b]) + (m2 * r2[b] + m3 * r3[b]);
    }
  }

  private static void multiply(double[] values, double by) {
    for (var b = 0; b < BLOCK; b++) {
      values[b] *= by;
    }
  }

  private static void add(double[] to, double multiple, double[] other) {
    for (var b = 0; b < BLOCK; b++) {
      to[b] += multiple * other[b];
    }
  }
}
