package io.jinbang.media.probe;

import java.util.ArrayList;
import java.util.List;

/** Where in the file some samples of a track lie: of evenly chosen chunks, at most some 500. */
final class Places {
  private static final int MOST = 256;
  private final List<long[]> noted = new ArrayList<>();

  void note(long chunk, long chunks, long sample, long offset) {
    if (chunk % Math.max(1, chunks / MOST) == 0 && noted.size() <= 2 * MOST) {
      noted.add(new long[] {sample, offset});
    }
  }

  /**
   * How far apart in the file this track and another are at the same moment, at most, taking
   * samples to be evenly long.
   *
   * @param samples of this track
   * @param others samples of the other
   * @return bytes
   */
  long apart(long samples, Places other, long others) {
    if (samples <= 0 || others <= 0 || other.noted.isEmpty()) {
      return 0;
    }
    var most = 0L;
    for (var place : noted) {
      var there = other.at((double) place[0] / samples * others);
      most = Math.max(most, Math.abs(place[1] - there));
    }
    return most;
  }

  /** The place of the last noted sample at or before one. */
  private long at(double sample) {
    var low = 0;
    for (var high = noted.size() - 1; low < high; ) {
      var middle = (low + high + 1) >>> 1;
      if (noted.get(middle)[0] <= sample) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return noted.get(low)[1];
  }
}
