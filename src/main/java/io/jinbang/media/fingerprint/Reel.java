package io.jinbang.media.fingerprint;

import java.util.List;

/**
 * A film as small gray pictures, four ticks a second; a tick shows the picture of its moment, which
 * may be the one before's.
 *
 * @param width pixels across; the longer side has 64
 * @param shown for each tick the number of its picture
 */
record Reel(int width, int height, List<byte[]> pictures, int[] shown) {
  /** Ticks in a second. */
  static final int RATE = 4;

  static final int LONGER_SIDE = 64;

  /** Two hours; what comes later is left out. */
  static final int MOST_TICKS = 2 * 3600 * RATE;

  int ticks() {
    return shown.length;
  }

  byte[] at(int tick) {
    return pictures.get(shown[tick]);
  }
}
