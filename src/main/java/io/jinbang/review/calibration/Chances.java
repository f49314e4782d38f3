package io.jinbang.review.calibration;

import io.jinbang.numerics.Descending;
import java.util.Arrays;

/**
 * How often each work came out on top over the draws, and between which ranks it mostly lay.
 *
 * @param top probability of being among the top K of its pool
 * @param first probability of being the first of its theme in its pool
 * @param low 5th percentile of its rank
 * @param high 95th percentile
 */
record Chances(double[] top, double[] first, int[] low, int[] high) {
  private static final double TAIL = .05;

  static Chances none(int works) {
    return new Chances(unknown(works), unknown(works), new int[works], new int[works]);
  }

  /**
   * @param pools of each work that within which it is ranked; -1 where it is not
   * @param themes of each work
   */
  static Chances of(int[] pools, int[] themes, int top, int draws, Posterior posterior) {
    var chances = none(pools.length);
    var placing = new Placing(pools, themes);
    var ranks = ranks(placing, draws, posterior);
    for (var w = 0; w < pools.length; w++) {
      if (pools[w] >= 0) {
        Arrays.sort(ranks[w]);
        chances.top[w] = atMost(top, ranks[w]) / (double) draws;
        chances.first[w] = placing.firsts[w] / (double) draws;
        chances.low[w] = ranks[w][(int) Math.floor(TAIL * (draws - 1))];
        chances.high[w] = ranks[w][(int) Math.ceil((1 - TAIL) * (draws - 1))];
      }
    }
    return chances;
  }

  private static double[] unknown(int works) {
    var unknown = new double[works];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  private static int[][] ranks(Placing placing, int draws, Posterior posterior) {
    var pools = placing.pools;
    var ranks = new int[pools.length][];
    Arrays.setAll(ranks, w -> new int[pools[w] < 0 ? 0 : draws]);
    var values = new double[Posterior.BLOCK][pools.length];
    var placed = new int[Posterior.BLOCK][pools.length];
    for (var from = 0; from < draws; from += Posterior.BLOCK) {
      posterior.next(values);
      var count = Math.min(Posterior.BLOCK, draws - from);
      for (var b = 0; b < count; b++) {
        placing.place(values[b], placed[b]);
      }
      for (var w = 0; w < pools.length; w++) {
        copyColumn(placed, w, ranks[w], from);
      }
    }
    return ranks;
  }

  private static void copyColumn(int[][] placed, int w, int[] ranks, int from) {
    var to = Math.min(ranks.length, from + Posterior.BLOCK);
    for (var draw = from; draw < to; draw++) {
      ranks[draw] = placed[draw - from][w];
    }
  }

  /** Ranks within pools; counts who came first of their theme. */
  private static final class Placing {
    private final int[] pools;
    private final int[] group;
    private final int[] order;
    private final int[] count;
    private final boolean[] taken;
    private final int[] firsts;
    private final Descending descending;

    Placing(int[] pools, int[] themes) {
      this.pools = pools;
      var many = Arrays.stream(themes).max().orElse(0) + 1;
      group = new int[pools.length];
      Arrays.setAll(group, w -> pools[w] * many + themes[w]);
      order = new int[pools.length];
      count = new int[Arrays.stream(pools).max().orElse(0) + 1];
      taken = new boolean[count.length * many];
      firsts = new int[pools.length];
      descending = new Descending(pools.length);
    }

    void place(double[] values, int[] placed) {
      descending.order(values, order);
      Arrays.fill(count, 0);
      Arrays.fill(taken, false);
      for (var w : order) {
        if (pools[w] >= 0) {
          placed[w] = ++count[pools[w]];
          firsts[w] += taken[group[w]] ? 0 : 1;
          taken[group[w]] = true;
        }
      }
    }
  }

  private static int atMost(int top, int[] sorted) {
    var count = 0;
    while (count < sorted.length && sorted[count] <= top) {
      count++;
    }
    return count;
  }
}
