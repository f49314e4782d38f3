package io.jinbang.media.fingerprint;

/** What each moment differs by from the mean of the four seconds before and after it. */
final class MovingMean {
  private static final int REACH = 4 * Reel.RATE;

  private final float[][] values;
  private final double[] sum = new double[Cosines.COUNT];
  private int from;
  private int to;

  MovingMean(float[][] values) {
    this.values = values;
  }

  /** Ticks must be asked for in order. */
  void difference(int tick, float[] into) {
    for (; to < Math.min(values.length, tick + REACH + 1); to++) {
      add(values[to], 1);
    }
    for (; from < tick - REACH; from++) {
      add(values[from], -1);
    }
    var count = to - from;
    for (var i = 0; i < sum.length; i++) {
      into[i] = values[tick][i] - (float) (sum[i] / count);
    }
  }

  private void add(float[] each, int sign) {
    for (var i = 0; i < sum.length; i++) {
      sum[i] += sign * each[i];
    }
  }
}
