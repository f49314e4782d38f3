package io.jinbang.review.panel;

import io.jinbang.intake.Entry;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.assignment.AssignmentPlan;
import io.jinbang.review.assignment.AssignmentTask;
import io.jinbang.review.assignment.Assignments;
import io.jinbang.review.assignment.Conflict;
import io.jinbang.review.assignment.Judge;
import io.jinbang.review.assignment.Recusal;
import io.jinbang.shared.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds fresh judges: one further review of each work that wants one, until none wants more. */
final class Extra {
  private final AssignmentTask task;
  private final Map<Id<Entry>, Integer> more;
  private final Set<Recusal> read = new HashSet<>();
  private final Map<String, Integer> loads = new HashMap<>();
  private final List<Assignment> found = new ArrayList<>();
  private final Map<String, Integer> unmet = new HashMap<>();
  private List<Conflict> conflicts = List.of();

  private Extra(AssignmentTask task, Collection<Reading> given, Map<Id<Entry>, Integer> more) {
    this.task = task;
    this.more = more;
    read.addAll(task.recusals());
    task.judges().forEach(judge -> loads.put(judge.id(), 0));
    given.forEach(reading -> take(reading.pair(), reading.recused() ? 0 : 1));
  }

  private void take(Assignment pair, int load) {
    read.add(new Recusal(pair.judge(), pair.work()));
    loads.merge(pair.judge(), load, Integer::sum);
  }

  static AssignmentPlan plan(
      AssignmentTask task, Collection<Reading> given, Map<Id<Entry>, Integer> more) {
    var extra = new Extra(task, given, more);
    var rounds = more.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    for (var round = 1; round <= rounds; round++) {
      extra.round(round);
    }
    return new AssignmentPlan(
        extra.found, extra.loads, extra.unmet, Map.of(), extra.conflicts, List.of());
  }

  private void round(int round) {
    var works =
        task.works().stream()
            .filter(work -> more.getOrDefault(Id.<Entry>parse(work.id()), 0) >= round)
            .toList();
    var judges = task.judges().stream().map(this::withRoomLeft).toList();
    var plan =
        Assignments.assign(new AssignmentTask(judges, works, 1, task.rules(), read, task.seed()));
    found.addAll(plan.assignments());
    plan.assignments().forEach(pair -> take(pair, 1));
    plan.unmet().forEach((work, missing) -> unmet.merge(work, missing, Integer::sum));
    conflicts = plan.conflicts();
  }

  private Judge withRoomLeft(Judge judge) {
    var room = Math.max(0, judge.maxLoad() - loads.getOrDefault(judge.id(), 0));
    return new Judge(
        judge.id(),
        judge.name(),
        judge.organisation(),
        judge.province(),
        0,
        room,
        judge.expertise());
  }
}
