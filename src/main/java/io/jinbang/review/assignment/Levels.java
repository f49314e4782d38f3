package io.jinbang.review.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well the worst-served work can be served: the greatest level at which every work has so many
 * reviews by judges who know a theme of it, or one by each such judge where there are fewer. Found
 * by bisection, since what serves a higher level serves every lower one; mostly the first try does.
 */
final class Levels {
  private Levels() {}

  /** Reviews by experts that every work can have at once; none where not all have their reviews. */
  static List<Integer> best(Pairs pairs, List<AssignmentSolver.Arc> free) {
    var task = pairs.task();
    var number = pairs.expertsPerWork();
    var high = task.works().stream().mapToInt(task::wanted).max().orElse(0);
    high = Math.min(high, Arrays.stream(number).max().orElse(0));
    if (possible(task, free, at(task, number, high))) {
      return at(task, number, high);
    }
    var low = 0;
    high = Math.max(0, high - 1);
    while (low < high) {
      var middle = (low + high + 1) / 2;
      if (possible(task, free, at(task, number, middle))) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return at(task, number, low);
  }

  private static List<Integer> at(AssignmentTask task, int[] number, int level) {
    return IntStream.range(0, number.length)
        .map(w -> Math.min(level, Math.min(number[w], task.wanted(task.works().get(w)))))
        .boxed()
        .toList();
  }

  private static boolean possible(
      AssignmentTask task, List<AssignmentSolver.Arc> free, List<Integer> experts) {
    var chosen = AssignmentSolver.solve(Assignments.model(task, free, experts, Weights.none()));
    return Assignments.complete(task, chosen);
  }
}
