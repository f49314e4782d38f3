package io.jinbang.media.fingerprint;

/**
 * A moment and pitch louder than all around it.
 *
 * @param moment in hops of {@link Spectrum#HOP} samples from the start
 * @param pitch in steps of {@link Spectrum#STEPS_PER_OCTAVE} from the lowest
 */
record Peak(int moment, int pitch) {
  static final double MOMENTS_PER_SECOND = (double) Spectrum.RATE / Spectrum.HOP;

  double seconds() {
    return moment / MOMENTS_PER_SECOND;
  }
}
