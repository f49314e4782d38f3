package io.jinbang.review.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Looks for the least that would have to give. Every rule, the least loads and the greatest loads
 * are tried alone; where none of them is enough alone, in pairs. Fewer reviews and more judges are
 * tried alone and always told. Amounts are the smallest that do: by bisection where giving up more
 * never makes the task harder.
 */
final class Ways {
  private Ways() {}

  static List<Way> toComplete(AssignmentTask task) {
    var ways = new ArrayList<>(alone(task));
    if (ways.isEmpty()) {
      ways.addAll(inPairs(task));
    }
    fewerReviews(task).map(Ways::way).ifPresent(ways::add);
    least(task, Relaxation.MoreJudges::new, judgesEnough(task)).map(Ways::way).ifPresent(ways::add);
    return List.copyOf(ways);
  }

  private static List<Way> alone(AssignmentTask task) {
    var ways = new ArrayList<Way>();
    for (var drop : drops(task)) {
      if (Assignments.possible(drop.applyTo(task))) {
        ways.add(way(drop));
      }
    }
    raised(task).map(Ways::way).ifPresent(ways::add);
    return ways;
  }

  private static List<Way> inPairs(AssignmentTask task) {
    var ways = new ArrayList<Way>();
    var drops = drops(task);
    for (var i = 0; i < drops.size(); i++) {
      var first = drops.get(i);
      var eased = first.applyTo(task);
      for (var second : drops.subList(i + 1, drops.size())) {
        if (Assignments.possible(second.applyTo(eased))) {
          ways.add(new Way(List.of(first, second)));
        }
      }
      raised(eased).map(raise -> new Way(List.of(first, raise))).ifPresent(ways::add);
    }
    return ways;
  }

  private static List<Relaxation> drops(AssignmentTask task) {
    var drops = new ArrayList<Relaxation>();
    task.rules().stream().sorted().map(Relaxation.DropRule::new).forEach(drops::add);
    if (task.judges().stream().anyMatch(judge -> judge.minLoad() > 0)) {
      drops.add(new Relaxation.DropLeastLoads());
    }
    return drops;
  }

  private static Optional<Relaxation> raised(AssignmentTask task) {
    var least = task.judges().stream().mapToInt(Judge::maxLoad).min().orElse(0);
    return least(task, Relaxation.RaiseLoads::new, task.works().size() - least);
  }

  /** One by one, since with least loads to fill fewer reviews may also be too few. */
  private static Optional<Relaxation> fewerReviews(AssignmentTask task) {
    return IntStream.iterate(task.perWork() - 1, reviews -> reviews > 0, reviews -> reviews - 1)
        .mapToObj(reviews -> (Relaxation) new Relaxation.FewerReviews(reviews))
        .filter(fewer -> Assignments.possible(fewer.applyTo(task)))
        .findFirst();
  }

  /** Enough even if none of the present judges could take a thing. */
  private static int judgesEnough(AssignmentTask task) {
    var load = task.judges().stream().mapToInt(Judge::maxLoad).max().orElse(task.works().size());
    return load == 0 ? 0 : task.perWork() * Math.ceilDiv(task.works().size(), load);
  }

  /** The smallest amount from 1 to {@code most} that makes the task possible. */
  private static Optional<Relaxation> least(
      AssignmentTask task, IntFunction<Relaxation> of, int most) {
    if (most < 1 || !Assignments.possible(of.apply(most).applyTo(task))) {
      return Optional.empty();
    }
    var low = 1;
    var high = most;
    while (low < high) {
      var middle = (low + high) / 2;
      if (Assignments.possible(of.apply(middle).applyTo(task))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return Optional.of(of.apply(low));
  }

  private static Way way(Relaxation relaxation) {
    return new Way(List.of(relaxation));
  }
}
