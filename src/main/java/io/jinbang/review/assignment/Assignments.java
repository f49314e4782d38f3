package io.jinbang.review.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Assigns judges to works. Aims in order of rank: as many of the wanted reviews as possible, nobody
 * below the least load, judges who know a theme of the work, even loads; what is then still equal
 * is drawn from the seed. Same task, same plan, in whatever order judges and works are listed.
 */
public final class Assignments {
  private Assignments() {}

  /** The best plan; when it is not complete, with the ways to complete it. */
  public static AssignmentPlan assign(AssignmentTask task) {
    var conflicts = Conflicts.among(task);
    var plan = plan(task, conflicts, chosen(task, conflicts, Weights.of(task)));
    return plan.complete() ? plan : withWays(plan, Ways.toComplete(task));
  }

  /** Whether every work and every judge can be given what they need. */
  static boolean possible(AssignmentTask task) {
    var conflicts = Conflicts.among(task);
    return plan(task, conflicts, chosen(task, conflicts, Weights.none())).complete();
  }

  private static List<Assignment> chosen(
      AssignmentTask task, List<Conflict> conflicts, Weights weights) {
    var forbidden = new HashSet<Assignment>();
    conflicts.forEach(c -> forbidden.add(new Assignment(c.judge(), c.work())));
    var model =
        new AssignmentSolver.Model(
            task.judges().stream().map(Judge::minLoad).toList(),
            task.judges().stream().map(Judge::maxLoad).toList(),
            task.works().stream().map(work -> task.perWork()).toList(),
            arcs(task, weights, forbidden),
            weights.loadStep(),
            weights.shortCost());
    return AssignmentSolver.solve(model).stream().map(arc -> named(task, arc)).toList();
  }

  private static List<AssignmentSolver.Arc> arcs(
      AssignmentTask task, Weights weights, HashSet<Assignment> forbidden) {
    var arcs = new ArrayList<AssignmentSolver.Arc>();
    for (var j = 0; j < task.judges().size(); j++) {
      for (var w = 0; w < task.works().size(); w++) {
        var judge = task.judges().get(j);
        var work = task.works().get(w);
        if (!forbidden.contains(new Assignment(judge.id(), work.id()))) {
          arcs.add(new AssignmentSolver.Arc(j, w, weights.cost(task, judge, work)));
        }
      }
    }
    return arcs;
  }

  private static Assignment named(AssignmentTask task, AssignmentSolver.Arc arc) {
    return new Assignment(task.judges().get(arc.judge()).id(), task.works().get(arc.work()).id());
  }

  private static AssignmentPlan plan(
      AssignmentTask task, List<Conflict> conflicts, List<Assignment> chosen) {
    var loads = new LinkedHashMap<String, Integer>();
    task.judges().forEach(judge -> loads.put(judge.id(), 0));
    var unmet = new LinkedHashMap<String, Integer>();
    task.works().forEach(work -> unmet.put(work.id(), task.perWork()));
    for (var assignment : chosen) {
      loads.merge(assignment.judge(), 1, Integer::sum);
      unmet.merge(assignment.work(), -1, Integer::sum);
    }
    unmet.values().removeIf(missing -> missing == 0);
    return new AssignmentPlan(chosen, loads, unmet, idle(task, loads), conflicts, List.of());
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
