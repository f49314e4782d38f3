package io.jinbang.programme.timetable;

import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.planning.Demand;
import io.jinbang.programme.planning.Plan;
import io.jinbang.programme.planning.Planning;
import io.jinbang.programme.planning.Planning.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Timetables that break no hard rule, with as few sessions as can be elsewhere than now. */
final class Repairs {
  private static final Pace POLISH = Pace.steps(20_000);
  private static final List<Long> SEEDS = List.of(1L);

  private Repairs() {}

  /**
   * @param proven no timetable moves fewer
   */
  record Repair(Plan plan, boolean proven) {}

  /**
   * Those who have to move then go where it costs least, the others stay.
   *
   * @return empty where there is no timetable, or none was found in the work allowed
   */
  static Optional<Repair> fewest(Planning planning) {
    var items = IntStream.range(0, planning.items().size()).boxed().collect(Collectors.toSet());
    return PlanSolver.fewest(planning, items, new HashSet<>(Demand.of(planning, items)))
        .map(repaired -> polished(planning, repaired));
  }

  private static Repair polished(Planning planning, PlanSolver.Repaired repaired) {
    var spots = new ArrayList<@Nullable Spot>();
    IntStream.range(0, planning.items().size())
        .forEach(item -> spots.add(repaired.spots().get(item)));
    var plan = new Plan(planning, spots);
    var free = new boolean[spots.size()];
    for (var item = 0; item < free.length; item++) {
      var it = planning.items().get(item);
      free[item] = !it.pinned() && !Objects.equals(it.now(), spots.get(item));
    }
    var better = Plan.improved(plan, free, SEEDS, POLISH);
    return new Repair(better.score().hard() == 0 ? better : plan, repaired.proven());
  }
}
