package io.jinbang.review.calibration;

import io.jinbang.numerics.Descending;
import java.util.Arrays;

/**
 * How often each work came out on top over the draws, and between which ranks it mostly lay.
 *
 * @param top probability of being among the top K of its pool
 * @param low 5th percentile of its rank
 * @param high 95th percentile
 */
record Chances(double[] top, int[] low, int[] high) {
  private static final double TAIL = .05;

  static Chances none(int works) {
    var unknown = new double[works];
    Arrays.fill(unknown, Double.NaN);
    return new Chances(unknown, new int[works], new int[works]);
  }

  static Chances of(int[] pools, int top, int draws, Posterior posterior) {
    var chances = none(pools.length);
    var ranks = ranks(pools, draws, posterior);
    for (var w = 0; w < pools.length; w++) {
      if (pools[w] >= 0) {
        Arrays.sort(ranks[w]);
        chances.top[w] = atMost(top, ranks[w]) / (double) draws;
        chances.low[w] = ranks[w][(int) Math.floor(TAIL * (draws - 1))];
        chances.high[w] = ranks[w][(int) Math.ceil((1 - TAIL) * (draws - 1))];
      }
    }
    return chances;
  }

  private static int[][] ranks(int[] pools, int draws, Posterior posterior) {
    var ranks = new int[pools.length][];
    Arrays.setAll(ranks, w -> new int[pools[w] < 0 ? 0 : draws]);
    var placing = new Placing(pools);
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

  /** Ranks within pools. */
  private static final class Placing {
    private final int[] pools;
    private final int[] order;
    private final int[] count;
    private final Descending descending;

    Placing(int[] pools) {
      this.pools = pools;
      order = new int[pools.length];
      count = new int[Arrays.stream(pools).max().orElse(0) + 1];
      descending = new Descending(pools.length);
    }

    void place(double[] values, int[] placed) {
      descending.order(values, order);
      Arrays.fill(count, 0);
      for (var w : order) {
        placed[w] = pools[w] < 0 ? 0 : ++count[pools[w]];
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
