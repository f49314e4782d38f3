package io.jinbang.numerics;

import java.util.Arrays;

/**
 * Cholesky factor U of a dense symmetric positive definite matrix A = U'U, row by row and in place.
 *
 * <p>Only the upper triangles are read and written. Blocked right-looking factorisation (Golub and
 * Van Loan, Matrix Computations, 4th ed., 4.2.6): the inner loops add multiples of rows to rows, so
 * that the compiler can use vector instructions. Multiples that are zero are left out, so that
 * blocks along the diagonal cost hardly more than each by itself.
 */
public final class UpperCholesky {
  private static final int BLOCK = 32;
  private static final int TILE = 256;
  private static final int ROWS = 16;

  private UpperCholesky() {}

  /**
   * Factors the leading {@code pivots} rows and columns. Columns beyond them (a border, say a right
   * hand side) are carried along: they end up multiplied by the inverse of U', and the block below
   * them holds the Schur complement.
   *
   * @param a square; the upper triangle is overwritten
   * @return true where all pivots were positive; otherwise {@code a} is spoiled
   */
  public static boolean factor(double[][] a, int pivots) {
    for (var from = 0; from < pivots; from += BLOCK) {
      var to = Math.min(from + BLOCK, pivots);
      if (!factorPanel(a, from, to)) {
        return false;
      }
      subtractPanel(a, from, to);
    }
    return true;
  }

  /** Replaces U, the leading {@code n} rows and columns of {@code u}, by its inverse. */
  public static void invert(double[][] u, int n) {
    var above = new double[ROWS][n];
    for (var to = n; to > 0; to -= ROWS) {
      var from = Math.max(0, to - ROWS);
      for (var i = from; i < to; i++) {
        System.arraycopy(u[i], i, above[i - from], i, n - i);
        Arrays.fill(u[i], i, n, 0);
      }
      addBelow(u, above, from, to, n);
      for (var i = to - 1; i >= from; i--) {
        finishInverse(u[i], above[i - from], u, i, to, n);
      }
    }
  }

  private static boolean factorPanel(double[][] a, int from, int to) {
    for (var k = from; k < to; k++) {
      var row = a[k];
      if (!(row[k] > 0)) {
        return false;
      }
      var root = Math.sqrt(row[k]);
      row[k] = root;
      divide(row, root, k + 1, a.length);
      for (var i = k + 1; i < to; i++) {
        add(a[i], -row[i], row, i, a.length);
      }
    }
    return true;
  }

  private static void subtractPanel(double[][] a, int from, int to) {
    for (var left = to; left < a.length; left += TILE) {
      var right = Math.min(left + TILE, a.length);
      for (var i = to; i < right; i++) {
        subtractFromRow(a, i, Math.max(left, i), right, from, to);
      }
    }
  }

  private static void subtractFromRow(double[][] a, int i, int left, int right, int from, int to) {
    var k = from;
    for (; k + 4 <= to; k += 4) {
      subtractFour(a[i], a, k, i, left, right);
    }
    for (; k < to; k++) {
      add(a[i], -a[k][i], a[k], left, right);
    }
  }

  /** Four rows at a time and no more: with eight, the loop is no longer turned into vectors. */
  private static void subtractFour(double[] row, double[][] a, int k, int i, int left, int right) {
    final double[] r0 = a[k], r1 = a[k + 1], r2 = a[k + 2], r3 = a[k + 3];
    final double m0 = r0[i], m1 = r1[i], m2 = r2[i], m3 = r3[i];
    if (allZero(m0, m1, m2, m3)) {
      return;
    }
    for (var j = left; j < right; j++) {
      row[j] -= (m0 * r0[j] + m1 * r1[j]) + (m2 * r2[j] + m3 * r3[j]);
    }
  }

  /** Rows from..to of U times the inverted rows below them. */
  private static void addBelow(double[][] u, double[][] above, int from, int to, int n) {
    var k = to;
    for (; k + 4 <= n; k += 4) {
      for (var i = from; i < to; i++) {
        addFour(u[i], above[i - from], u, k, n);
      }
    }
    for (; k < n; k++) {
      for (var i = from; i < to; i++) {
        add(u[i], above[i - from][k], u[k], k, n);
      }
    }
  }

  private static void addFour(double[] row, double[] by, double[][] u, int k, int n) {
    final double[] r0 = u[k], r1 = u[k + 1], r2 = u[k + 2], r3 = u[k + 3];
    final double m0 = by[k], m1 = by[k + 1], m2 = by[k + 2], m3 = by[k + 3];
    if (allZero(m0, m1, m2, m3)) {
      return;
    }
    row[k] += m0 * r0[k];
    row[k + 1] += m0 * r0[k + 1] + m1 * r1[k + 1];
    row[k + 2] += m0 * r0[k + 2] + m1 * r1[k + 2] + m2 * r2[k + 2];
    for (var j = k + 3; j < n; j++) {
      row[j] += (m0 * r0[j] + m1 * r1[j]) + (m2 * r2[j] + m3 * r3[j]);
    }
  }

  private static void finishInverse(
      double[] row, double[] above, double[][] u, int i, int to, int n) {
    for (var k = i + 1; k < to; k++) {
      add(row, above[k], u[k], k, n);
    }
    divide(row, -above[i], i + 1, n);
    row[i] = 1 / above[i];
  }

  private static boolean allZero(double m0, double m1, double m2, double m3) {
    return m0 == 0 && m1 == 0 && m2 == 0 && m3 == 0;
  }

  private static void add(double[] row, double multiple, double[] other, int from, int to) {
    if (multiple == 0) {
      return;
    }
    for (var j = from; j < to; j++) {
      row[j] += multiple * other[j];
    }
  }

  private static void divide(double[] row, double by, int from, int to) {
    for (var j = from; j < to; j++) {
      row[j] /= by;
    }
  }
}
