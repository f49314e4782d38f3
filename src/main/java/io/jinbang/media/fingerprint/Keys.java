package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a fingerprint is looked up: hashes of some windows every second, word by word, so that a
 * scan runs along memory.
 *
 * @param wholes hashes of windows that may be a whole film
 * @param parts hashes of parts of the picture
 */
record Keys(Packed wholes, Packed parts) {

  /**
   * Hashes, word by word.
   *
   * @param ticks whose moments they are
   */
  record Packed(long[][] words, int[] ticks) {
    int size() {
      return ticks.length;
    }

    long bytes() {
      return 36L * ticks.length;
    }
  }

  private static final float CONTRAST = 1.5f;
  private static final float MOTION = 0.6f;

  static Keys of(Sights sights, int step) {
    var wholes = new ArrayList<long[]>();
    var parts = new ArrayList<long[]>();
    for (var w = 0; w < sights.windows().size(); w++) {
      var window = sights.windows().get(w);
      if (window.whole() || chosen(w)) {
        collect(sights, w, step, window.whole() ? wholes : parts);
      }
    }
    return new Keys(packed(wholes), packed(parts));
  }

  /** Middles of several sizes, corners, halves and the shapes films are cut to. */
  private static boolean chosen(int window) {
    return window == 3 || window == 5 || window >= 11;
  }

  private static void collect(Sights sights, int window, int step, List<long[]> into) {
    var sight = sights.through().get(window);
    for (var tick = 0; tick < sights.novelty().length; tick += step) {
      if (sight.motion()[tick] > MOTION) {
        into.add(key(sight.moving(), tick));
      }
      if (sight.contrast()[tick] > CONTRAST && sights.novelty()[tick] > 0.3f) {
        into.add(key(sight.still(), tick));
      }
    }
  }

  private static long[] key(long[] hashes, int tick) {
    var at = 4 * tick;
    return new long[] {hashes[at], hashes[at + 1], hashes[at + 2], hashes[at + 3], tick};
  }

  private static Packed packed(List<long[]> keys) {
    var words = new long[4][keys.size()];
    var ticks = new int[keys.size()];
    for (var i = 0; i < ticks.length; i++) {
      for (var word = 0; word < 4; word++) {
        words[word][i] = keys.get(i)[word];
      }
      ticks[i] = (int) keys.get(i)[4];
    }
    return new Packed(words, ticks);
  }

  long bytes() {
    return wholes.bytes() + parts.bytes();
  }
}
