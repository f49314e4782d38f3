package io.jinbang.media.fingerprint;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a fingerprint is looked up: hashes of some windows every few seconds.
 *
 * @param still of pictures that are not all alike
 * @param moving of what moves
 */
record Keys(Kind still, Kind moving) {
  private static final float CONTRAST = 1.5f;
  private static final float MOTION = 0.6f;
  private static final float NOVELTY = 0.3f;
  private static final int KEPT_EVERY = 4 * Reel.RATE;
  private static final int ASKED_EVERY = Reel.RATE;

  /**
   * Hashes of one kind.
   *
   * @param wholes of windows that may be a whole film
   * @param parts of parts of the picture
   */
  record Kind(Packed wholes, Packed parts) {
    long bytes() {
      return wholes.bytes() + parts.bytes();
    }

    Kind mirrored() {
      return new Kind(wholes.mirrored(), parts.mirrored());
    }
  }

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

    Packed mirrored() {
      return new Packed(Symmetry.MIRROR.of(hashes), ticks);
    }
  }

  /** One hash, and where it stands. */
  private record Key(Hashes of, int tick) {}

  /** What is kept of a film to be found by; parts, of which there are many, half as often. */
  static Keys kept(Sights sights) {
    return of(sights, KEPT_EVERY);
  }

  /** What others are asked for; so often that a moment kept is never far. */
  static Keys asked(Sights sights) {
    return of(sights, ASKED_EVERY * 2);
  }

  private static Keys of(Sights sights, int step) {
    return new Keys(kind(sights, false, step), kind(sights, true, step));
  }

  private static Kind kind(Sights sights, boolean moving, int step) {
    var wholes = new ArrayList<Key>();
    var parts = new ArrayList<Key>();
    for (var w = 0; w < sights.windows().size(); w++) {
      if (sights.windows().get(w).whole()) {
        collect(sights, w, moving, step / 2, wholes);
      } else if (chosen(w)) {
        collect(sights, w, moving, step, parts);
      }
    }
    return new Kind(packed(wholes), packed(parts));
  }

  /** Middles of two sizes, corners, halves and the shapes films are cut to. */
  private static boolean chosen(int window) {
    return window == 3 || window == 5 || window >= 19;
  }

  private static void collect(Sights sights, int window, boolean moving, int step, List<Key> into) {
    var sight = sights.through().get(window);
    for (var tick = 0; tick < sights.novelty().length; tick += step) {
      if (moving && sight.motion()[tick] > MOTION) {
        into.add(new Key(sight.moving(), tick));
      } else if (!moving && sight.contrast()[tick] > CONTRAST && sights.novelty()[tick] > NOVELTY) {
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

  Keys mirrored() {
    return new Keys(still.mirrored(), moving.mirrored());
  }

  long bytes() {
    return still.bytes() + moving.bytes();
  }
}
