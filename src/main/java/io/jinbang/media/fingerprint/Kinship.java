package io.jinbang.media.fingerprint;

/**
 * How much the moment of one film speaks for being the moment of another: roughly the logarithm of
 * the odds, from the number of signs that differ. Of 256 signs, unrelated pictures differ in about
 * 128; the lowest 64 alone survive blurring and small turns.
 *
 * @param negative whether the second is taken for the negative of the first, all signs turned
 */
record Kinship(Sight a, float[] noveltyA, Sight b, float[] noveltyB, boolean negative) {
  static final float LEAST = -0.9f;
  private static final float NOTHING_SEEN = -0.15f;
  private static final float CONTRAST = 1.2f;
  private static final float MOTION = 0.35f;
  private static final long LOW = low();
  private static final float[] ALL_SIGNS = odds(256, 96, 28, 2);
  private static final float[] LOW_SIGNS = odds(64, 18, 8, 1.4f);

  private static long low() {
    var mask = 0L;
    for (var row = 0; row < 4; row++) {
      mask |= 0xffL << (16 * row);
    }
    return mask;
  }

  private static float[] odds(int most, float even, float width, float best) {
    var odds = new float[most + 1];
    for (var distance = 0; distance <= most; distance++) {
      odds[distance] = Math.clamp((even - distance) / width, -0.75f, best);
    }
    return odds;
  }

  /** Whether there is anything to see at a moment of the first film. */
  boolean seen(int i) {
    return a.contrast()[i] > CONTRAST || a.motion()[i] > MOTION;
  }

  float at(int i, int j) {
    var still = a.contrast()[i] > CONTRAST && b.contrast()[j] > CONTRAST;
    var moving = a.motion()[i] > MOTION && b.motion()[j] > MOTION;
    if (!still && !moving) {
      return NOTHING_SEEN;
    }
    var sum = 0f;
    if (still) {
      var odds = odds(a.still(), i, b.still(), j);
      sum += odds > 0 ? odds * (0.15f + 0.85f * Math.min(noveltyA[i], noveltyB[j])) : odds;
    }
    if (moving) {
      sum += odds(a.moving(), i, b.moving(), j);
    }
    return Math.max(LEAST, sum);
  }

  private float odds(long[] x, int i, long[] y, int j) {
    var first = x[4 * i] ^ y[4 * j];
    var second = x[4 * i + 1] ^ y[4 * j + 1];
    var all =
        Long.bitCount(first)
            + Long.bitCount(second)
            + Long.bitCount(x[4 * i + 2] ^ y[4 * j + 2])
            + Long.bitCount(x[4 * i + 3] ^ y[4 * j + 3]);
    var low = Long.bitCount(first & LOW) + Long.bitCount(second & LOW);
    return negative
        ? Math.max(ALL_SIGNS[256 - all], LOW_SIGNS[64 - low])
        : Math.max(ALL_SIGNS[all], LOW_SIGNS[low]);
  }
}
