package io.jinbang.numerics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Places by value, where equals share one: who is ahead of whom, it does not invent. */
public final class Ranks {
  private static final double EQUAL = 1e-9;

  private Ranks() {}

  /**
   * 1 for the highest. Values that differ by rounding only, by up to 1e-9 from the next above,
   * share the better rank; NaN comes last and shares with nothing.
   */
  public static int[] highestFirst(double[] values) {
    var order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> Double.isNaN(values[i]))
                    .thenComparingDouble(i -> -values[i]))
            .toList();
    var ranks = new int[values.length];
    for (var place = 0; place < order.size(); place++) {
      var here = order.get(place);
      var before = place == 0 ? here : order.get(place - 1);
      var tied = place > 0 && values[before] - values[here] <= EQUAL;
      ranks[here] = tied ? ranks[before] : place + 1;
    }
    return ranks;
  }
}
