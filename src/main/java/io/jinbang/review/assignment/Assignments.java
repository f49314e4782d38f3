package io.jinbang.review.assignment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Assigns judges to works. Aims in order of rank: as many of the wanted reviews as possible, nobody
 * below the least load, the worst-served work served as well as can be, judges who know a theme of
 * the work, even loads; what is then still equal is drawn from the seed. Then {@link Linking} ties
 * the panel together. Same task, same plan, in whatever order judges and works are listed.
 */
public final class Assignments {
  /** A fiftieth of the reviews by experts may be given up for an even panel. */
  private static final int BALANCE = 50;

  private Assignments() {}

  /** The best plan; when it is not complete, with the ways to complete it. */
  public static AssignmentPlan assign(AssignmentTask task) {
    var conflicts = Conflicts.among(task);
    var pairs = Pairs.of(task, conflicts);
    var levels = Levels.best(pairs, pairs.arcs((_, _) -> 0));
    var chosen = exact(pairs, levels);
    var plan = plan(task, conflicts, named(pairs, chosen));
    return plan.complete()
        ? plan(task, conflicts, named(pairs, linked(pairs, levels, chosen)))
        : withWays(plan, Ways.toComplete(task));
  }

  /**
   * Evens out who meets whom, links the themes, and joins what still hangs apart, at little cost to
   * expertise. For links a work may have one expert fewer than the worst-served could have, never
   * none where it could have one.
   */
  private static List<Pair> linked(Pairs pairs, List<Integer> levels, List<Pair> chosen) {
    var floors = levels.stream().mapToLong(Integer::longValue).toArray();
    var experts = chosen.stream().filter(pair -> pairs.expert(pair.judge(), pair.work())).count();
    var slack = Arrays.stream(floors).filter(floor -> floor > 0).min().orElse(0) > 1 ? 1 : 0;
    return new Linking(pairs, chosen, pairs.themes(), floors, pairs.task().seed())
        .balanced(experts / BALANCE)
        .across(pairs.task().crossLinks(), slack)
        .connected(slack)
        .pairs();
  }

  /**
   * The plan that changes least of what stands: of {@code kept} as much as is still allowed, and
   * what is missing added, by judges who know a theme of the work and have little to read. Nothing
   * of what is kept is moved for the sake of loads or expertise, only to have every review.
   *
   * @param kept pairs of the task's judges and works; others are dropped
   */
  public static AssignmentPlan repair(AssignmentTask task, Set<Assignment> kept) {
    var conflicts = Conflicts.among(task);
    var pairs = Pairs.of(task, conflicts);
    var weights = Weights.of(task);
    var arcs =
        pairs.arcs(
            (judge, work) ->
                weights.cost(task, judge, work)
                    + (kept.contains(new Assignment(judge.id(), work.id()))
                        ? 0
                        : weights.changed()));
    var nobody = Collections.nCopies(task.works().size(), 0);
    var chosen = AssignmentSolver.solve(model(task, arcs, nobody, weights));
    return plan(task, conflicts, named(pairs, pairs(chosen)));
  }

  /** The best there is before the panel is tied together. */
  static List<Pair> exact(Pairs pairs, List<Integer> levels) {
    var task = pairs.task();
    var weights = Weights.of(task);
    var arcs = pairs.arcs((judge, work) -> weights.cost(task, judge, work));
    return pairs(AssignmentSolver.solve(model(task, arcs, levels, weights)));
  }

  private static List<Pair> pairs(List<AssignmentSolver.Arc> arcs) {
    return arcs.stream().map(arc -> new Pair(arc.judge(), arc.work())).toList();
  }

  private static List<Assignment> named(Pairs pairs, List<Pair> chosen) {
    return chosen.stream().map(pairs::named).toList();
  }

  /** Whether every work and every judge can be given what they need. */
  static boolean possible(AssignmentTask task) {
    var pairs = Pairs.of(task, Conflicts.among(task));
    var nobody = Collections.nCopies(task.works().size(), 0);
    var model = model(task, pairs.arcs((_, _) -> 0), nobody, Weights.none());
    return complete(task, AssignmentSolver.solve(model));
  }

  static boolean complete(AssignmentTask task, List<AssignmentSolver.Arc> chosen) {
    var loads = new int[task.judges().size()];
    chosen.forEach(arc -> loads[arc.judge()]++);
    for (var j = 0; j < loads.length; j++) {
      if (loads[j] < task.judges().get(j).minLoad()) {
        return false;
      }
    }
    return chosen.size() == task.reviews();
  }

  static AssignmentSolver.Model model(
      AssignmentTask task,
      List<AssignmentSolver.Arc> arcs,
      List<Integer> experts,
      Weights weights) {
    return new AssignmentSolver.Model(
        task.judges().stream().map(Judge::minLoad).toList(),
        task.judges().stream().map(Judge::maxLoad).toList(),
        task.works().stream().map(task::wanted).toList(),
        experts,
        arcs,
        weights.loadStep(),
        weights.shortCost());
  }

  private static AssignmentPlan plan(
      AssignmentTask task, List<Conflict> conflicts, Collection<Assignment> chosen) {
    var loads = new LinkedHashMap<String, Integer>();
    task.judges().forEach(judge -> loads.put(judge.id(), 0));
    var unmet = new LinkedHashMap<String, Integer>();
    task.works().forEach(work -> unmet.put(work.id(), task.wanted(work)));
    for (var assignment : chosen) {
      loads.merge(assignment.judge(), 1, Integer::sum);
      unmet.merge(assignment.work(), -1, Integer::sum);
    }
    unmet.values().removeIf(missing -> missing == 0);
    var idle = idle(task, loads);
    return new AssignmentPlan(List.copyOf(chosen), loads, unmet, idle, conflicts, List.of());
  }

  private static Map<String, Integer> idle(AssignmentTask task, Map<String, Integer> loads) {
    var idle = new LinkedHashMap<String, Integer>();
    for (var judge : task.judges()) {
      var missing = judge.minLoad() - loads.getOrDefault(judge.id(), 0);
      if (missing > 0) {
        idle.put(judge.id(), missing);
      }
    }
    return idle;
  }

  private static AssignmentPlan withWays(AssignmentPlan plan, List<Way> ways) {
    return new AssignmentPlan(
        plan.assignments(), plan.loads(), plan.unmet(), plan.idle(), plan.conflicts(), ways);
  }
}
