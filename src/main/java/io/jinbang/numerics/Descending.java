package io.jinbang.numerics;

import java.util.Arrays;

/**
 * Orders indices by value, highest first, faster than sorting boxed ones. Values equal in their
 * leading 52 bits less those an index takes (a relative 1e-11 for 5,000 values) count as equal and
 * keep the order of their indices. NaN comes first. Not thread-safe: the buffer is reused.
 */
public final class Descending {
  private final long[] keys;
  private final long mask;

  /**
   * @param size how many values every call brings
   */
  public Descending(int size) {
    keys = new long[size];
    mask = Long.highestOneBit(Math.max(1, size)) * 2 - 1;
  }

  /** Writes into {@code order} the index of the highest of {@code values}, the next, and so on. */
  public void order(double[] values, int[] order) {
    for (var i = 0; i < keys.length; i++) {
      keys[i] = (~ascending(values[i]) & ~mask) | i;
    }
    Arrays.sort(keys);
    for (var i = 0; i < keys.length; i++) {
      order[i] = (int) (keys[i] & mask);
    }
  }

  /** The bits of a double, rearranged so that their order as a long is its order as a number. */
  private static long ascending(double value) {
    var bits = Double.doubleToLongBits(value + 0.0);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }
}
