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
   * @param ticks whose moments they are
   */
  record Packed(Hashes hashes, int[] ticks) {
    int size() {
      return ticks.length;
    }

    long bytes() {
      return 36L * ticks.length;
    }
  }

  /** One hash, and where it stands. */
  private record Key(Hashes of, int tick) {}

  private static final float CONTRAST = 1.5f;
  private static final float MOTION = 0.6f;

  static Keys of(Sights sights, int step) {
    var wholes = new ArrayList<Key>();
    var parts = new ArrayList<Key>();
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
    return window == 3 || window == 5 || window >= 19;
  }

  private static void collect(Sights sights, int window, int step, List<Key> into) {
    var sight = sights.through().get(window);
    for (var tick = 0; tick < sights.novelty().length; tick += step) {
      if (sight.motion()[tick] > MOTION) {
        into.add(new Key(sight.moving(), tick));
      }
      if (sight.contrast()[tick] > CONTRAST && sights.novelty()[tick] > 0.3f) {
        into.add(new Key(sight.still(), tick));
      }
    }
  }

  private static Packed packed(List<Key> keys) {
    var hashes = Hashes.of(keys.size());
    for (var i = 0; i < keys.size(); i++) {
      hashes.copy(keys.get(i).of(), keys.get(i).tick(), i);
    }
    return new Packed(hashes, keys.stream().mapToInt(Key::tick).toArray());
  }

  long bytes() {
    return wholes.bytes() + parts.bytes();
  }
}
