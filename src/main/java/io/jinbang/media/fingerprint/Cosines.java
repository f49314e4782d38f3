package io.jinbang.media.fingerprint;

/**
 * The 16 x 16 lowest coefficients of the discrete cosine transform (DCT-II) of 32 x 32 pixels. Even
 * waves see only the sum of a line and its mirror image, odd ones only the difference, which halves
 * the work.
 */
final class Cosines {
  static final int SIDE = 32;
  static final int KEPT = 16;
  static final int COUNT = KEPT * KEPT;
  private static final int HALF = SIDE / 2;

  /** By frequency, then by pixel of the first half. */
  private static final float[] WAVES = waves();

  private final float[] half = new float[KEPT * SIDE];
  private final float[] sums = new float[HALF];
  private final float[] differences = new float[HALF];

  private static float[] waves() {
    var waves = new float[KEPT * HALF];
    for (var k = 0; k < KEPT; k++) {
      for (var pixel = 0; pixel < HALF; pixel++) {
        waves[k * HALF + pixel] = (float) Math.cos(Math.PI / SIDE * (pixel + 0.5) * k);
      }
    }
    return waves;
  }

  /** Frequencies across run fastest; the first, the mean, is set to nothing. */
  void transform(float[] pixels, float[] into) {
    for (var y = 0; y < SIDE; y++) {
      line(pixels, y * SIDE, half, y, SIDE);
    }
    for (var u = 0; u < KEPT; u++) {
      line(half, u * SIDE, into, u, KEPT);
    }
    into[0] = 0;
  }

  /** One line of 32, its 16 coefficients laid {@code step} apart: the second pass finds columns. */
  private void line(float[] from, int at, float[] into, int to, int step) {
    for (var i = 0; i < HALF; i++) {
      sums[i] = from[at + i] + from[at + SIDE - 1 - i];
      differences[i] = from[at + i] - from[at + SIDE - 1 - i];
    }
    for (var k = 0; k < KEPT; k += 2) {
      into[to + k * step] = product(sums, k * HALF);
      into[to + (k + 1) * step] = product(differences, (k + 1) * HALF);
    }
  }

  private static float product(float[] line, int wave) {
    var a = 0f;
    var b = 0f;
    var c = 0f;
    var d = 0f;
    for (var i = 0; i < HALF; i += 4) {
      a += line[i] * WAVES[wave + i];
      b += line[i + 1] * WAVES[wave + i + 1];
      c += line[i + 2] * WAVES[wave + i + 2];
      d += line[i + 3] * WAVES[wave + i + 3];
    }
    return a + b + (c + d);
  }

  /** Which are above nothing. */
  static void signs(float[] coefficients, Hashes into, int at) {
    for (var word = 0; word < 4; word++) {
      var bits = 0L;
      for (var bit = 0; bit < 64; bit++) {
        var below = (long) Float.floatToRawIntBits(-coefficients[word * 64 + bit]) >>> 31 & 1;
        bits |= below << bit;
      }
      into.word(word)[at] = bits;
    }
  }

  /** How strong the coefficients are together, in shades of gray. */
  static float strength(float[] coefficients) {
    var sum = 0f;
    for (var each : coefficients) {
      sum += each * each;
    }
    return (float) (Math.sqrt(sum) / (SIDE * SIDE));
  }
}
