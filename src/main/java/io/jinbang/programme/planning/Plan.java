package io.jinbang.programme.planning;

import io.jinbang.programme.annealing.Annealing;
import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.planning.Planning.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A timetable.
 *
 * @param spots by session; null for one that found no place
 */
public record Plan(Planning planning, List<@Nullable Spot> spots) {
  private static final long OUTWEIGHS = 100_000;
  private static final Annealing COOLING = new Annealing(400, 2, 2);

  public PlanScore score() {
    return PlanScore.of(planning, spots);
  }

  /** As it stands. */
  public static Plan now(Planning planning) {
    return new Plan(planning, PlanScore.now(planning));
  }

  /** Finds a place for all sessions that are not pinned; whoever has one may have to move. */
  public static Plan of(Planning planning, List<Long> seeds, Pace pace) {
    return improved(now(planning), free(planning), seeds, pace);
  }

  /** Only sessions without a place get one; the others stay. */
  public static Plan filled(Planning planning, List<Long> seeds, Pace pace) {
    var free = free(planning);
    IntStream.range(0, free.length)
        .forEach(item -> free[item] &= planning.items().get(item).now() == null);
    return improved(now(planning), free, seeds, pace);
  }

  /** Only these sessions move, others stay where the plan has them. */
  public static Plan improved(Plan plan, boolean[] free, List<Long> seeds, Pace pace) {
    var found = COOLING.lowest(() -> new PlanBoard(plan.planning, plan.spots, free), seeds, pace);
    return new Plan(plan.planning, found.spots());
  }

  private static boolean[] free(Planning planning) {
    var free = new boolean[planning.items().size()];
    IntStream.range(0, free.length).forEach(i -> free[i] = !planning.items().get(i).pinned());
    return free;
  }

  /** How many sessions are not where they are now; those that had no place do not count. */
  public List<Integer> moved() {
    return IntStream.range(0, spots.size())
        .filter(
            item -> {
              var now = planning.items().get(item).now();
              return now != null && !now.equals(spots.get(item));
            })
        .boxed()
        .toList();
  }

  /** The same with one session elsewhere: what if? */
  public Plan with(int item, @Nullable Spot spot) {
    var changed = new ArrayList<@Nullable Spot>(spots);
    changed.set(item, spot);
    return new Plan(planning, changed);
  }

  /** What the session would cost somewhere, beside the others where they are; hard above all. */
  public ToLongFunction<Spot> cost(int item) {
    var rules = new PlanRules(planning);
    return spot -> cost(rules, item, spot);
  }

  private long cost(PlanRules rules, int item, Spot spot) {
    var total = new long[1];
    PlanRules.Count count =
        (rule, amount) ->
            total[0] += (long) amount * rule.weight() * (rule.isHard() ? OUTWEIGHS : 1);
    rules.alone(item, spot, count);
    for (var other = 0; other < spots.size(); other++) {
      var there = spots.get(other);
      if (other != item && there != null) {
        rules.pair(item, spot, other, there, count);
      }
    }
    return total[0];
  }
}
