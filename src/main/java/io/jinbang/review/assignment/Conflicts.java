package io.jinbang.review.assignment;

import java.util.ArrayList;
import java.util.List;

/** Finds every conflict of interest under the rules in force. */
public final class Conflicts {
  private Conflicts() {}

  /** All conflicts, ordered by judge, work and rule. */
  public static List<Conflict> among(AssignmentTask task) {
    var found = new ArrayList<Conflict>();
    var names = new Names();
    for (var judge : task.judges()) {
      for (var work : task.works()) {
        addBetween(task, judge, work, names, found);
      }
    }
    return List.copyOf(found);
  }

  private static void addBetween(
      AssignmentTask task, Judge judge, Work work, Names names, List<Conflict> found) {
    var recused = task.recusals().contains(new Recusal(judge.id(), work.id()));
    for (var rule : ConflictRule.values()) {
      var shared = task.rules().contains(rule) ? rule.shared(judge, work, recused, names) : null;
      if (shared != null) {
        var reason = rule.reason(judge, work, shared);
        found.add(new Conflict(judge.id(), work.id(), rule, shared, reason));
      }
    }
  }
}
