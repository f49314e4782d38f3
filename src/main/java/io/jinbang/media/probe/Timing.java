package io.jinbang.media.probe;

import java.util.HashMap;
import java.util.Map;

/**
 * Adds up sample durations as they are read: how many, how long, how even, and how far apart the
 * sync samples lie. Memory does not grow with the film.
 */
final class Timing {
  private static final int MOST_DELTAS = 512;
  private final Map<Long, Long> deltas = new HashMap<>();
  private long samples;
  private long ticks;
  private long keys;
  private long lastKey = -1;
  private long longest;
  private long lastDelta;

  /** {@code count} samples of {@code delta} ticks each. */
  void add(long delta, long count) {
    if (count <= 0) {
      return;
    }
    samples += count;
    ticks = saturate(ticks, delta, count);
    lastDelta = delta;
    if (deltas.size() < MOST_DELTAS || deltas.containsKey(delta)) {
      deltas.merge(delta, count, Long::sum);
    }
  }

  /** The next sample added is a sync sample, {@code ahead} ticks from now. */
  void keyAt(long tick) {
    keys++;
    if (lastKey >= 0) {
      longest = Math.max(longest, tick - lastKey);
    }
    lastKey = tick;
  }

  /** No sync table at all: every sample stands alone. */
  void allKeys() {
    keys = samples;
    longest = deltas.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    lastKey = -1;
  }

  long samples() {
    return samples;
  }

  long ticks() {
    return ticks;
  }

  long keys() {
    return keys;
  }

  /** In ticks, the stretch after the last sync sample included. */
  long longestGop() {
    return lastKey < 0 ? longest : Math.max(longest, ticks - lastKey);
  }

  /**
   * Whether more than 1 % of the samples last over 10 % (and one tick) longer or shorter than the
   * most frequent duration. The last sample does not count: muxers give it what is left over.
   * Rounding to a coarse time scale (16 and 17 ms for 60 fps) stays within the tolerance.
   */
  boolean variable() {
    var usual = deltas.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
    if (usual == null || samples < 3) {
      return false;
    }
    long usualDelta = usual.getKey();
    var tolerance = Math.max(1, usualDelta / 10);
    var even =
        deltas.entrySet().stream()
            .filter(e -> Math.abs(e.getKey() - usualDelta) <= tolerance)
            .mapToLong(Map.Entry::getValue)
            .sum();
    var odd = samples - even - (Math.abs(lastDelta - usualDelta) > tolerance ? 1 : 0);
    return odd * 100 > samples;
  }

  private static long saturate(long sum, long delta, long count) {
    var more = Math.multiplyHigh(delta, count) == 0 ? delta * count : Long.MAX_VALUE;
    return more < 0 || sum + more < 0 ? Long.MAX_VALUE : sum + more;
  }
}
