package io.jinbang.media.fingerprint;

import java.util.List;

/**
 * Fits a warp so that the reliefs of pictures of the same moments lie on each other: Gauss-Newton
 * on the difference of pixels (Lucas and Kanade 1981), those that differ much counting little.
 */
final class Fitting {
  private static final int ROUNDS = 8;
  private static final int SPARSE = 2;
  private static final double OUTLIER = 0.8;

  private final Reel a;
  private final Reel b;
  private final double sign;
  private final double[][] normal = new double[6][7];

  Fitting(Reel a, Reel b, boolean negative) {
    this.a = a;
    this.b = b;
    this.sign = negative ? -1 : 1;
  }

  /** Two pictures of the same moment. */
  record Pair(float[] a, float[] b) {}

  Warp fit(Warp start, Area within, List<Pair> pairs) {
    var best = start;
    var warp = start;
    for (var round = 0; round < ROUNDS; round++) {
      for (var row : normal) {
        java.util.Arrays.fill(row, 0);
      }
      for (var pair : pairs) {
        add(pair, warp, within);
      }
      var step = solved();
      if (step == null) {
        return best;
      }
      warp = warp.plus(step);
      if (!warp.near(start)) {
        return best;
      }
      best = warp;
    }
    return best;
  }

  private void add(Pair pair, Warp warp, Area within) {
    var width = a.width();
    var bottom = (int) (within.bottom() * a.height());
    var right = (int) (within.right() * width);
    for (var y = (int) (within.top() * a.height()); y < bottom; y += SPARSE) {
      for (var x = (int) (within.left() * width); x < right; x += SPARSE) {
        addPixel(pair, warp, x, y);
      }
    }
  }

  private void addPixel(Pair pair, Warp warp, int x, int y) {
    var fx = (x + 0.5) / a.width();
    var fy = (y + 0.5) / a.height();
    var bx = warp.x(fx, fy) * b.width() - 0.5;
    var by = warp.y(fx, fy) * b.height() - 0.5;
    if (bx < 1 || by < 1 || bx >= b.width() - 2 || by >= b.height() - 2) {
      return;
    }
    var here = at(pair.b, bx, by);
    var acrossSlope = (at(pair.b, bx + 1, by) - at(pair.b, bx - 1, by)) / 2 * b.width();
    var downSlope = (at(pair.b, bx, by + 1) - at(pair.b, bx, by - 1)) / 2 * b.height();
    var error = sign * pair.a[y * a.width() + x] - here;
    var weight = 1 / (1 + error * error / (OUTLIER * OUTLIER));
    double[] slope = {
      acrossSlope * fx, acrossSlope * fy, acrossSlope, downSlope * fx, downSlope * fy, downSlope
    };
    for (var i = 0; i < 6; i++) {
      for (var j = i; j < 6; j++) {
        normal[i][j] += weight * slope[i] * slope[j];
      }
      normal[i][6] += weight * slope[i] * error;
    }
  }

  private double at(float[] image, double x, double y) {
    var column = (int) x;
    var row = (int) y;
    var right = x - column;
    var down = y - row;
    var i = row * b.width() + column;
    var upper = image[i] + right * (image[i + 1] - image[i]);
    var lower = image[i + b.width()] + right * (image[i + b.width() + 1] - image[i + b.width()]);
    return upper + down * (lower - upper);
  }

  /** Gaussian elimination, a little regularised; null where the pixels say nothing. */
  private double @org.jspecify.annotations.Nullable [] solved() {
    for (var i = 0; i < 6; i++) {
      for (var j = 0; j < i; j++) {
        normal[i][j] = normal[j][i];
      }
      normal[i][i] = normal[i][i] * 1.02 + 1e-3;
    }
    for (var i = 0; i < 6; i++) {
      if (normal[i][i] < 1e-9) {
        return null;
      }
      for (var row = i + 1; row < 6; row++) {
        var by = normal[row][i] / normal[i][i];
        for (var column = i; column < 7; column++) {
          normal[row][column] -= by * normal[i][column];
        }
      }
    }
    var solution = new double[6];
    for (var i = 5; i >= 0; i--) {
      var rest = normal[i][6];
      for (var j = i + 1; j < 6; j++) {
        rest -= normal[i][j] * solution[j];
      }
      solution[i] = rest / normal[i][i];
    }
    return solution;
  }
}
