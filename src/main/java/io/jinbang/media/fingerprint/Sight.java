package io.jinbang.media.fingerprint;

/**
 * One window through a film, tick by tick.
 *
 * @param still the signs of the picture's cosine coefficients
 * @param moving the same of what differs from the seconds around, which a place alone does not tell
 * @param contrast how much there is to see, in shades of gray
 * @param motion how much differs from the seconds around
 */
record Sight(Hashes still, Hashes moving, float[] contrast, float[] motion) {
  Sight turned(Symmetry symmetry) {
    return symmetry == Symmetry.NONE
        ? this
        : new Sight(symmetry.of(still), symmetry.of(moving), contrast, motion);
  }
}
