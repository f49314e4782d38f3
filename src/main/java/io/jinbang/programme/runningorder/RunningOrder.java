package io.jinbang.programme.runningorder;

import io.jinbang.programme.annealing.Annealing;
import io.jinbang.programme.annealing.Pace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An order of scenes.
 *
 * @param order scenes from 0
 * @param proven no order costs less
 */
record RunningOrder(long cost, List<Integer> order, boolean proven) {
  /** As many different scenes as every set of them can be looked at: 16 million sets. */
  static final int MOST_EXACT = 24;

  private static final long STEPS = 20_000_000;

  static RunningOrder of(Scenes scenes) {
    var groups = scenes.alike();
    var joined = scenes.joined(groups);
    var exact = joined.count() <= MOST_EXACT;
    var order =
        (exact ? exact(joined) : annealed(joined))
            .stream().flatMap(group -> groups.get(group).stream()).toList();
    return new RunningOrder(scenes.cost(order), order, exact);
  }

  /**
   * The least cost of each set as the first scenes, whatever their order: who waits while a scene
   * is done depends on which came before only.
   */
  private static List<Integer> exact(Scenes scenes) {
    var count = scenes.count();
    var sets = 1 << count;
    var least = new int[sets];
    var last = new byte[sets];
    var present = present(scenes);
    Arrays.fill(least, Integer.MAX_VALUE);
    least[0] = 0;
    for (var done = 0; done < sets - 1; done++) {
      var waiting = present[done] & present[sets - 1 ^ done];
      for (var scene = 0; scene < count; scene++) {
        if ((done >> scene & 1) == 0) {
          var with = done | 1 << scene;
          var cost =
              Math.addExact(
                  least[done],
                  Math.toIntExact(
                      scenes.length()[scene] * scenes.cost(waiting | scenes.people()[scene])));
          if (cost < least[with]) {
            least[with] = cost;
            last[with] = (byte) scene;
          }
        }
      }
    }
    var order = new ArrayList<Integer>();
    for (var set = sets - 1; set != 0; set ^= 1 << last[set]) {
      order.add((int) last[set]);
    }
    return order.reversed();
  }

  /** Who is in any scene of a set. */
  private static long[] present(Scenes scenes) {
    var present = new long[1 << scenes.count()];
    for (var set = 1; set < present.length; set++) {
      present[set] = present[set & (set - 1)] | scenes.people()[Integer.numberOfTrailingZeros(set)];
    }
    return present;
  }

  private static List<Integer> annealed(Scenes scenes) {
    var begin = new ArrayList<Integer>();
    for (var scene = 0; scene < scenes.count(); scene++) {
      begin.add(scene);
    }
    Collections.sort(begin);
    var mean = scenes.cost(begin) / (double) scenes.count();
    return new Annealing(Math.max(1, mean / 4), Math.max(.05, mean / 500), 2)
        .run(new Shuffling(scenes, begin), 1, Pace.steps(STEPS / scenes.count()))
        .order();
  }
}
