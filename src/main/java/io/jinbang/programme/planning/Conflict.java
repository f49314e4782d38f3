package io.jinbang.programme.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Why there is no timetable: sessions that cannot all take place while all of this is asked. Found
 * by leaving things out one after the other for as long as it stays impossible (the deletion filter
 * of Chinneck and Dravnieks, ORSA Journal on Computing 3, 1991).
 *
 * @param smallest without any one of these it would be possible; otherwise some question took too
 *     long, and more may stand here than is needed
 */
public record Conflict(List<Integer> items, List<Demand> demands, boolean smallest) {

  public enum Verdict {
    POSSIBLE,
    IMPOSSIBLE,
    /** The question took too long. */
    UNKNOWN
  }

  /** Whether these sessions can all take place while these things are asked. */
  @FunctionalInterface
  public interface Oracle {
    Verdict ask(Set<Integer> items, Set<Demand> demands);
  }

  /**
   * @param suspects sessions that found no place; left out last
   * @return empty where it is possible, or nobody knows
   */
  public static Optional<Conflict> of(Planning planning, List<Integer> suspects, Oracle oracle) {
    return new Search(planning, oracle).search(suspects);
  }

  private static final class Search {
    private final Planning planning;
    private final Oracle oracle;
    private boolean smallest = true;

    Search(Planning planning, Oracle oracle) {
      this.planning = planning;
      this.oracle = oracle;
    }

    Optional<Conflict> search(List<Integer> suspects) {
      var order = new LinkedHashSet<Integer>();
      IntStream.range(0, planning.items().size())
          .filter(item -> !suspects.contains(item))
          .forEach(order::add);
      order.addAll(suspects);
      if (!isImpossible(order, demands(order))) {
        return Optional.empty();
      }
      var items = fewest(new ArrayList<>(order), kept -> impossible(kept));
      var set = Set.copyOf(items);
      var demands =
          fewest(Demand.of(planning, set), kept -> isImpossible(set, new HashSet<>(kept)));
      return Optional.of(new Conflict(items.stream().sorted().toList(), demands, smallest));
    }

    private boolean impossible(List<Integer> kept) {
      var set = new HashSet<>(kept);
      return isImpossible(set, demands(set));
    }

    private Set<Demand> demands(Set<Integer> items) {
      return new HashSet<>(Demand.of(planning, items));
    }

    private boolean isImpossible(Set<Integer> items, Set<Demand> demands) {
      var verdict = oracle.ask(items, demands);
      smallest &= verdict != Verdict.UNKNOWN;
      return verdict == Verdict.IMPOSSIBLE;
    }

    /** Leaves out many at once while that goes, then fewer, at last one by one. */
    private static <T> List<T> fewest(List<T> all, Predicate<List<T>> holds) {
      var kept = new ArrayList<>(all);
      for (var chunk = Math.max(1, kept.size() / 2); chunk > 0; chunk /= 2) {
        for (var at = 0; at < kept.size(); ) {
          var without = new ArrayList<>(kept);
          without.subList(at, Math.min(kept.size(), at + chunk)).clear();
          if (holds.test(without)) {
            kept = without;
          } else {
            at += chunk;
          }
        }
      }
      return kept;
    }
  }
}
