package io.jinbang.media.fingerprint;

import java.util.List;

/**
 * What of a film's sound is looked up: a sample of its triples at their own pitch, the same sample
 * of every film, so that what two films share falls into both. A recording at another pitch is not
 * found by it.
 *
 * @param keys sorted, each once
 */
record Echo(int[] keys) {
  private static final int ONE_IN = 8;
  private static final int FEWEST = 6;

  /** Keeps short films with a few keys by chance from coming before long ones with many. */
  private static final int EASE = 10;

  static Echo of(List<Peak> peaks) {
    return new Echo(
        Triple.of(peaks).stream()
            .mapToInt(Echo::key)
            .filter(key -> Integer.remainderUnsigned(key, ONE_IN) == 0)
            .sorted()
            .distinct()
            .toArray());
  }

  /** Spread by a multiplication (Knuth, The Art of Computer Programming, volume 3, 6.4). */
  private static int key(Triple triple) {
    var own = Triple.key(triple.middle(), triple.last(), triple.share());
    var mixed = (own * 31 + triple.first().pitch()) * 0x9E3779B1;
    return mixed ^ mixed >>> 15;
  }

  /**
   * How much of the sound two films share, by what is sampled of it; 0 for what chance may bring.
   */
  double shared(Echo other) {
    var common = common(other);
    var sizes = Math.sqrt((double) keys.length * other.keys.length);
    return common < FEWEST ? 0 : common / (EASE + sizes);
  }

  private int common(Echo other) {
    var common = 0;
    for (int i = 0, j = 0; i < keys.length && j < other.keys.length; ) {
      var order = Integer.compare(keys[i], other.keys[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  long bytes() {
    return 4L * keys.length;
  }
}
