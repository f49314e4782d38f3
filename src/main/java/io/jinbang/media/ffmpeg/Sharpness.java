package io.jinbang.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * How fine the detail of a picture really is. Enlarging cannot add detail: an enlarged picture has
 * next to no energy above the highest frequency its source could hold, and the spectrum falls
 * steeply there. Soft lenses and strong compression take detail away, too, but gradually.
 *
 * <p>Power spectra (Hann window, FFT of 128 samples) of short pieces of rows and columns with
 * enough contrast, their median per frequency in dB over all pieces of all pictures.
 */
final class Sharpness {
  static final int LENGTH = 128;
  static final int BINS = LENGTH / 2;
  private static final int ROWS = 4;
  private static final int MOST = 4_000;
  private static final int A_PICTURE = 400;
  private static final double CONTRAST = 40;

  private static final double[] WINDOW = new double[LENGTH];

  static {
    for (var i = 0; i < LENGTH; i++) {
      WINDOW[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / LENGTH);
    }
  }

  private final List<float[]> across = new ArrayList<>();
  private final List<float[]> down = new ArrayList<>();

  void picture(int width, int height, byte[] gray) {
    pieces(across, gray, width, height, 1, width);
    pieces(down, gray, height, width, width, 1);
  }

  /**
   * A grid of pieces: {@code step} leads along a line of {@code length}, {@code next} to the next
   * line.
   */
  private static void pieces(
      List<float[]> into, byte[] gray, int length, int lines, int step, int next) {
    var columns = length / LENGTH;
    if (columns == 0 || lines < ROWS) {
      return;
    }
    var every = Math.max(ROWS, (int) Math.ceil((double) columns * lines / A_PICTURE));
    for (var line = 0; line + ROWS <= lines; line += every) {
      for (var column = 0; column < columns && into.size() < MOST; column++) {
        piece(into, gray, column * LENGTH * step + line * next, step, next);
      }
    }
  }

  private static void piece(List<float[]> into, byte[] gray, int at, int step, int next) {
    var power = new float[BINS];
    var contrast = 0.0;
    for (var row = 0; row < ROWS; row++) {
      var real = new double[LENGTH];
      var mean = 0.0;
      for (var i = 0; i < LENGTH; i++) {
        real[i] = gray[at + row * next + i * step] & 0xff;
        mean += real[i] / LENGTH;
      }
      for (var i = 0; i < LENGTH; i++) {
        contrast += (real[i] - mean) * (real[i] - mean) / LENGTH / ROWS;
        real[i] = (real[i] - mean) * WINDOW[i];
      }
      add(power, real);
    }
    if (contrast >= CONTRAST) {
      into.add(power);
    }
  }

  private static void add(float[] power, double[] real) {
    var imaginary = new double[LENGTH];
    fourier(real, imaginary);
    for (var bin = 0; bin < BINS; bin++) {
      var of = bin + 1;
      power[bin] += (float) ((real[of] * real[of] + imaginary[of] * imaginary[of]) / ROWS);
    }
  }

  /** In place, radix 2 (Cooley and Tukey). */
  static void fourier(double[] real, double[] imaginary) {
    var n = real.length;
    for (int i = 1, j = 0; i < n; i++) {
      var bit = n >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        var r = real[i];
        real[i] = real[j];
        real[j] = r;
      }
    }
    for (var size = 2; size <= n; size <<= 1) {
      for (var k = 0; k < size / 2; k++) {
        var cos = Math.cos(-2 * Math.PI * k / size);
        var sin = Math.sin(-2 * Math.PI * k / size);
        for (var i = k; i < n; i += size) {
          var j = i + size / 2;
          var r = real[j] * cos - imaginary[j] * sin;
          var m = real[j] * sin + imaginary[j] * cos;
          real[j] = real[i] - r;
          imaginary[j] = imaginary[i] - m;
          real[i] += r;
          imaginary[i] += m;
        }
      }
    }
  }

  static double[] median(List<float[]> pieces) {
    var curve = new double[BINS];
    for (var bin = 0; bin < BINS; bin++) {
      var of = bin;
      var sorted = pieces.stream().mapToDouble(each -> each[of]).sorted().toArray();
      curve[bin] = 10 * Math.log10(sorted.length == 0 ? 1e-3 : sorted[sorted.length / 2] + 1e-3);
    }
    return curve;
  }

  double[] across() {
    return median(across);
  }

  double[] down() {
    return median(down);
  }

  int pieces() {
    return Math.min(across.size(), down.size());
  }
}
