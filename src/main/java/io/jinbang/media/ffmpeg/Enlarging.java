package io.jinbang.media.ffmpeg;

import java.util.Arrays;

/**
 * Tells pictures that were enlarged. A scaler makes every n-th pixel from fewer neighbours than the
 * others, so that the size of the second derivative, averaged over whole columns and rows of many
 * pictures, repeats with the ratio of the sizes (A. C. Gallagher, <i>Detection of linear and cubic
 * interpolation in JPEG compressed images</i>, 2005). Soft lenses and compression leave no such
 * trace, an 8-pixel grid of coding aside, whose frequencies are passed over; a picture enlarged to
 * exactly twice its size hides behind them and is not told.
 */
final class Enlarging {
  /** Source size over enlarged size, and the frequency of its trace in cycles per pixel. */
  private enum Ratio {
    TWO_THIRDS(2 / 3.0, 1 / 3.0),
    FOUR_FIFTHS(4 / 5.0, 1 / 5.0),
    TWO_FIFTHS(2 / 5.0, 2 / 5.0),
    FOUR_NINTHS(4 / 9.0, 4 / 9.0),
    EIGHT_FIFTEENTHS(8 / 15.0, 7 / 15.0);

    private final double share;
    private final double frequency;

    Ratio(double share, double frequency) {
      this.share = share;
      this.frequency = frequency;
    }
  }

  /** Steps larger than this are edges of things, which would drown the trace. */
  private static final int EDGE = 40;

  private static final int NEIGHBOURS = 8;
  private static final int AROUND = 24;
  private static final int LEAST_PICTURES = 3;
  private static final int LEAST_LINES = 256;

  /** Height over the median of its surroundings: of both directions together, and of either. */
  private static final double TOGETHER = 5;

  private static final double EITHER = 3;

  private long[] columns = {};
  private long[] rows = {};
  private int pictures;

  void picture(int width, int height, byte[] gray) {
    if (columns.length != width || rows.length != height) {
      columns = new long[width];
      rows = new long[height];
      pictures = 0;
    }
    pictures++;
    for (var y = 1; y < height - 1; y++) {
      row(width, y, gray);
    }
  }

  private void row(int width, int y, byte[] gray) {
    var down = 0L;
    for (var x = 1; x < width - 1; x++) {
      var at = y * width + x;
      var twice = 2 * (gray[at] & 0xff);
      var across = Math.abs(twice - (gray[at - 1] & 0xff) - (gray[at + 1] & 0xff));
      var along = Math.abs(twice - (gray[at - width] & 0xff) - (gray[at + width] & 0xff));
      columns[x] += across < EDGE ? across : 0;
      down += along < EDGE ? along : 0;
    }
    rows[y] += down;
  }

  /** The source's size as a share of the picture's, such as 0.667; 0 where no trace was found. */
  double share() {
    if (pictures < LEAST_PICTURES || Math.min(columns.length, rows.length) < LEAST_LINES) {
      return 0;
    }
    var across = trend(columns);
    var down = trend(rows);
    for (var ratio : Ratio.values()) {
      var a = peak(across, ratio.frequency);
      var b = peak(down, ratio.frequency);
      if (Math.sqrt(a * b) >= TOGETHER
          && Math.min(a, b) >= EITHER
          && !ninths(ratio, across, down)) {
        return ratio.share;
      }
    }
    return 0;
  }

  /** Making a picture smaller by 9:16 leaves a trace at a third, too, but at all ninths besides. */
  private static boolean ninths(Ratio ratio, double[] across, double[] down) {
    var ninth = Math.sqrt(peak(across, 1 / 9.0) * peak(down, 1 / 9.0));
    return ratio == Ratio.TWO_THIRDS && ninth >= EITHER;
  }

  /** Each line against the median of its neighbours, on a scale of ratios, Hann window. */
  private static double[] trend(long[] sums) {
    var length = sums.length - 2;
    var logs = new double[length];
    for (var i = 0; i < length; i++) {
      logs[i] = Math.log(sums[i + 1] + 1.0);
    }
    var trend = new double[length];
    for (var i = 0; i < length; i++) {
      var from = Math.clamp(i - NEIGHBOURS, 0, length - 2 * NEIGHBOURS - 1);
      var near = Arrays.copyOfRange(logs, from, from + 2 * NEIGHBOURS + 1);
      Arrays.sort(near);
      var window = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length);
      trend[i] = window * Math.clamp(logs[i] - near[NEIGHBOURS], -1, 1);
    }
    return trend;
  }

  private static double peak(double[] trend, double frequency) {
    var bin = (int) Math.round(frequency * trend.length);
    var near = new double[2 * AROUND + 1];
    var top = 0.0;
    for (var i = -AROUND; i <= AROUND; i++) {
      near[i + AROUND] = size(trend, bin + i);
      top = Math.abs(i) <= 1 ? Math.max(top, near[i + AROUND]) : top;
    }
    Arrays.sort(near);
    return near[AROUND] == 0 ? 0 : top / near[AROUND];
  }

  /** One term of the Fourier transform. */
  private static double size(double[] values, int bin) {
    var real = 0.0;
    var imaginary = 0.0;
    for (var i = 0; i < values.length; i++) {
      var angle = 2 * Math.PI * ((long) bin * i % values.length) / values.length;
      real += values[i] * Math.cos(angle);
      imaginary += values[i] * Math.sin(angle);
    }
    return Math.hypot(real, imaginary);
  }
}
