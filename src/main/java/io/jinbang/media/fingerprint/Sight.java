package io.jinbang.media.fingerprint;

/**
 * One window through a film, tick by tick.
 *
 * @param still four words for each tick: the signs of the picture's cosine coefficients
 * @param moving the same of what differs from the seconds around, which a place alone does not tell
 * @param contrast how much there is to see, in shades of gray
 * @param motion how much differs from the seconds around
 */
record Sight(long[] still, long[] moving, float[] contrast, float[] motion) {
  Sight turned(Symmetry symmetry) {
    return symmetry == Symmetry.NONE
        ? this
        : new Sight(symmetry.of(still), symmetry.of(moving), contrast, motion);
  }

  static int distance(long[] a, int i, long[] b, int j) {
    return Long.bitCount(a[4 * i] ^ b[4 * j])
        + Long.bitCount(a[4 * i + 1] ^ b[4 * j + 1])
        + Long.bitCount(a[4 * i + 2] ^ b[4 * j + 2])
        + Long.bitCount(a[4 * i + 3] ^ b[4 * j + 3]);
  }
}
