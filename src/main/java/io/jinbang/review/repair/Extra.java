package io.jinbang.review.repair;

import io.jinbang.intake.Entry;
import io.jinbang.review.assignment.AssignmentPlan;
import io.jinbang.review.assignment.AssignmentTask;
import io.jinbang.review.assignment.Assignments;
import io.jinbang.review.assignment.Judge;
import io.jinbang.review.assignment.Recusal;
import io.jinbang.review.draft.Reading;
import io.jinbang.shared.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reviews still to be given out, as a task of their own: what stands already takes room and cannot
 * be had twice.
 */
final class Extra {
  private final AssignmentTask task;
  private final Set<Recusal> read = new HashSet<>();
  private final Map<String, Integer> loads = new HashMap<>();

  private Extra(AssignmentTask task, Collection<Reading> standing) {
    this.task = task;
    read.addAll(task.recusals());
    for (var reading : standing) {
      var pair = reading.pair();
      read.add(new Recusal(pair.judge(), pair.work()));
      loads.merge(pair.judge(), reading.recused() ? 0 : 1, Integer::sum);
    }
  }

  /**
   * The task of these reviews and nothing else.
   *
   * @param standing what judges have and keep, and what they stepped back from
   * @param wanted how many reviews each work wants, at least 1
   */
  static AssignmentTask task(
      AssignmentTask task, Collection<Reading> standing, Map<String, Integer> wanted) {
    return new Extra(task, standing).of(wanted);
  }

  private AssignmentTask of(Map<String, Integer> wanted) {
    var further =
        wanted.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue() - 1));
    return new AssignmentTask(
            task.judges().stream().map(this::withRoomLeft).toList(),
            task.works().stream().filter(work -> wanted.containsKey(work.id())).toList(),
            1,
            task.rules(),
            read,
            task.seed())
        .withExtra(further);
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
        judge.expertise(),
        judge.ties());
  }

  /** Further reviews by fresh judges. */
  static AssignmentPlan plan(
      AssignmentTask task, Collection<Reading> given, Map<Id<Entry>, Integer> more) {
    var wanted =
        more.entrySet().stream()
            .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
    return Assignments.repair(task(task, given, wanted), Set.of());
  }
}
