package io.jinbang.review.repair;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.assignment.AssignmentFigures;
import io.jinbang.review.assignment.AssignmentPlan;
import io.jinbang.review.assignment.AssignmentTask;
import io.jinbang.review.assignment.Assignments;
import io.jinbang.review.assignment.Conflict;
import io.jinbang.review.assignment.Conflicts;
import io.jinbang.review.assignment.Judge;
import io.jinbang.review.assignment.Way;
import io.jinbang.review.assignment.Work;
import io.jinbang.review.draft.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How what is missing after the release would be mended with the fewest changes. A sheet that is in
 * stays whatever happens, one that was begun stays as long as its judge may go on; only works that
 * nobody has looked at are moved, and only where no review is to be had otherwise.
 *
 * @param gaps reviews missing by work, before anything is mended; only works that miss some
 * @param added who would get what
 * @param taken who would lose what
 * @param unmet reviews that find no judge, by work
 * @param ways what would help against that
 * @param before figures as things are
 * @param after figures as they would be
 */
public record Repair(
    Map<String, Integer> gaps,
    List<Assignment> added,
    List<Assignment> taken,
    Map<String, Integer> unmet,
    List<Way> ways,
    AssignmentFigures before,
    AssignmentFigures after) {

  /** Nothing is missing and nobody has what they must not. */
  public boolean idle() {
    return gaps.isEmpty() && added.isEmpty() && taken.isEmpty();
  }

  /** Something can be done. */
  public boolean possible() {
    return !added.isEmpty() || !taken.isEmpty();
  }

  /** Changes with what would be done, so that what is done is what was seen. */
  public String version() {
    return Integer.toHexString(31 * Set.copyOf(added).hashCode() + Set.copyOf(taken).hashCode());
  }

  /**
   * @param task who may judge what
   * @param given what the judges were given, and gave back
   * @param extra reviews asked for beyond the rules, by work
   * @param only the one work to be mended; null for all
   */
  static Repair of(
      AssignmentTask task,
      Collection<Reading> given,
      Map<String, Integer> extra,
      @Nullable String only) {
    var concerned = only == null ? given : given.stream().filter(r -> isOf(r, only)).toList();
    var forbidding = Forbidding.of(task);
    var gone = concerned.stream().filter(r -> open(r) && forbidding.forbids(r)).toList();
    var standing = new ArrayList<>(given);
    standing.removeAll(gone);
    var kept = concerned.stream().filter(Repair::untouched).map(Reading::pair).collect(toSet());
    gone.forEach(reading -> kept.remove(reading.pair()));
    var gaps = gaps(task, standing, extra);
    gaps.keySet().removeIf(work -> only != null && !work.equals(only));
    var plan = plan(task, standing, kept, gaps);
    var added = plan.assignments().stream().filter(pair -> !kept.contains(pair)).toList();
    kept.removeAll(gaps.isEmpty() ? Set.copyOf(kept) : plan.assignments());
    kept.addAll(gone.stream().map(Reading::pair).toList());
    return new Repair(
        gaps,
        added,
        List.copyOf(kept),
        plan.unmet(),
        plan.ways(),
        AssignmentFigures.of(task, pairs(given)),
        AssignmentFigures.of(task, after(given, added, kept)));
  }

  private static boolean isOf(Reading reading, String work) {
    return reading.entry().toString().equals(work);
  }

  /** What keeps a judge from a work now, whatever was given to them before. */
  private record Forbidding(Set<Assignment> pairs, Set<String> away, Set<String> works) {
    static Forbidding of(AssignmentTask task) {
      return new Forbidding(
          Conflicts.among(task).stream().map(Forbidding::pair).collect(toSet()),
          task.judges().stream().filter(j -> j.maxLoad() == 0).map(Judge::id).collect(toSet()),
          task.works().stream().map(Work::id).collect(toSet()));
    }

    private static Assignment pair(Conflict conflict) {
      return new Assignment(conflict.judge(), conflict.work());
    }

    boolean forbids(Reading reading) {
      var pair = reading.pair();
      return pairs.contains(pair) || away.contains(pair.judge()) || !works.contains(pair.work());
    }
  }

  private static boolean open(Reading reading) {
    return !reading.recused() && !reading.handedIn();
  }

  private static boolean untouched(Reading reading) {
    return open(reading) && !reading.begun();
  }

  private static Map<String, Integer> gaps(
      AssignmentTask task, Collection<Reading> standing, Map<String, Integer> extra) {
    var has =
        standing.stream()
            .filter(reading -> !reading.recused())
            .collect(groupingBy(reading -> reading.entry().toString(), counting()));
    var gaps = new HashMap<String, Integer>();
    for (var work : task.works()) {
      var wanted = task.perWork() + extra.getOrDefault(work.id(), 0);
      var missing = wanted - has.getOrDefault(work.id(), 0L).intValue();
      if (missing > 0) {
        gaps.put(work.id(), missing);
      }
    }
    return gaps;
  }

  private static AssignmentPlan plan(
      AssignmentTask task,
      List<Reading> standing,
      Set<Assignment> kept,
      Map<String, Integer> gaps) {
    var wanted = new HashMap<>(gaps);
    if (!gaps.isEmpty()) {
      kept.forEach(pair -> wanted.merge(pair.work(), 1, Integer::sum));
    }
    var fixed = standing.stream().filter(reading -> !kept.contains(reading.pair())).toList();
    var plan =
        Assignments.repair(Extra.task(task, fixed, wanted), gaps.isEmpty() ? Set.of() : kept);
    return plan.complete()
        ? plan
        : new AssignmentPlan(
            plan.assignments(),
            plan.loads(),
            plan.unmet(),
            plan.idle(),
            plan.conflicts(),
            Assignments.assign(Extra.task(task, standing, gaps)).ways());
  }

  private static List<Assignment> pairs(Collection<Reading> given) {
    return given.stream().filter(reading -> !reading.recused()).map(Reading::pair).toList();
  }

  private static Set<Assignment> after(
      Collection<Reading> given, List<Assignment> added, Set<Assignment> taken) {
    var after = new HashSet<>(pairs(given));
    taken.forEach(after::remove);
    after.addAll(added);
    return after;
  }

  /** By work, who would get it. */
  public Map<String, List<String>> judgesByWork() {
    return added.stream()
        .collect(groupingBy(Assignment::work, mapping(Assignment::judge, toList())));
  }

  /** By judge, what they would lose. */
  public Map<String, List<String>> takenByJudge() {
    return taken.stream()
        .collect(groupingBy(Assignment::judge, mapping(Assignment::work, toList())));
  }
}
