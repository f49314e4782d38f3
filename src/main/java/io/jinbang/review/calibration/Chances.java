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
    var values = new double[pools.length];
    var order = new int[pools.length];
    var descending = new Descending(pools.length);
    var placed = new int[Arrays.stream(pools).max().orElse(0) + 1];
    for (var draw = 0; draw < draws; draw++) {
      posterior.next(values);
      descending.order(values, order);
      Arrays.fill(placed, 0);
      for (var w : order) {
        if (pools[w] >= 0) {
          ranks[w][draw] = ++placed[pools[w]];
        }
      }
    }
    return ranks;
  }

  private static int atMost(int top, int[] sorted) {
    var count = 0;
    while (count < sorted.length && sorted[count] <= top) {
      count++;
    }
    return count;
  }
}
