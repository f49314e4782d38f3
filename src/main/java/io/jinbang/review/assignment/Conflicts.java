package io.jinbang.review.assignment;

import java.util.ArrayList;
import java.util.List;

/** Finds every conflict of interest under the rules in force. */
public final class Conflicts {
  private Conflicts() {}

  /** All conflicts, ordered by judge, work and rule. */
  public static List<Conflict> among(AssignmentTask task) {
    var found = new ArrayList<Conflict>();
    for (var judge : task.judges()) {
      for (var work : task.works()) {
        addBetween(task, judge, work, found);
      }
    }
    return List.copyOf(found);
  }

  private static void addBetween(
      AssignmentTask task, Judge judge, Work work, List<Conflict> found) {
    var recused = task.recusals().contains(new Recusal(judge.id(), work.id()));
    for (var rule : ConflictRule.values()) {
      var shared = task.rules().contains(rule) ? rule.shared(judge, work, recused) : null;
      if (shared != null) {
        var reason = rule.reason(judge, work, shared);
        found.add(new Conflict(judge.id(), work.id(), rule, shared, reason));
      }
    }
  }
}
