package io.jinbang.review.draft;

import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.assignment.AssignmentFigures;
import io.jinbang.review.assignment.AssignmentTask;
import io.jinbang.review.assignment.Conflict;
import io.jinbang.review.assignment.Judge;
import io.jinbang.review.assignment.Work;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What keeps a draft from being released, and what may not be done to it by hand. */
final class DraftRules {
  private DraftRules() {}

  /** Everything that must be mended first, as sentences; empty where the draft can go out. */
  static List<Text> faults(
      AssignmentTask task, List<Conflict> conflicts, Collection<Assignment> pairs) {
    var faults = new ArrayList<Text>();
    addStrangers(task, pairs, faults);
    addConflicts(conflicts, pairs, faults);
    addLoads(task, AssignmentFigures.of(task, pairs), faults);
    addReviews(task, pairs, faults);
    return faults;
  }

  private static void addStrangers(
      AssignmentTask task, Collection<Assignment> pairs, List<Text> faults) {
    var works = task.works().stream().map(Work::id).collect(Collectors.toSet());
    var gone =
        pairs.stream().map(Assignment::work).filter(work -> !works.contains(work)).distinct();
    var count = gone.count();
    if (count > 0) {
      faults.add(
          Text.of("{} 件作品已不在评审之列，请重新排", "No longer to be judged: {} works; draw the draft again")
              .with(count));
    }
  }

  private static void addConflicts(
      List<Conflict> conflicts, Collection<Assignment> pairs, List<Text> faults) {
    var given = new HashSet<>(pairs);
    conflicts.stream()
        .filter(each -> given.contains(new Assignment(each.judge(), each.work())))
        .map(Conflict::reason)
        .forEach(faults::add);
  }

  private static void addLoads(AssignmentTask task, AssignmentFigures figures, List<Text> faults) {
    for (var judge : task.judges()) {
      int load = figures.loads().getOrDefault(judge.id(), 0);
      if (load > judge.maxLoad()) {
        faults.add(
            Text.of("评委 {} 分到 {} 件，最多 {} 件", "Judge {} has {} works, at most {}")
                .with(judge.name(), load, judge.maxLoad()));
      } else if (load < judge.minLoad()) {
        faults.add(
            Text.of("评委 {} 只有 {} 件，至少 {} 件", "Judge {} has only {} works, at least {}")
                .with(judge.name(), load, judge.minLoad()));
      }
    }
  }

  private static void addReviews(
      AssignmentTask task, Collection<Assignment> pairs, List<Text> faults) {
    var counts = reviews(pairs);
    for (var work : task.works()) {
      int count = counts.getOrDefault(work.id(), 0);
      if (count < task.perWork()) {
        faults.add(
            Text.of("《{}》只有 {} 位评委，应有 {} 位", "“{}” has {} judges and should have {}")
                .with(work.name(), count, task.perWork()));
      }
    }
  }

  private static Map<String, Integer> reviews(Collection<Assignment> pairs) {
    var counts = new HashMap<String, Integer>();
    pairs.forEach(pair -> counts.merge(pair.work(), 1, Integer::sum));
    return counts;
  }

  /**
   * @throws Refusal where the step is none, or gives a judge what they must not or cannot have
   */
  static void check(
      AssignmentTask task, List<Conflict> conflicts, Set<Assignment> pairs, DraftStep step) {
    var taken = step.taken();
    var given = step.given();
    var work = step.work().toString();
    if ((taken == null && given == null)
        || (taken != null && !pairs.contains(new Assignment(taken.toString(), work)))
        || task.works().stream().noneMatch(each -> each.id().equals(work))) {
      throw Refusal.conflict(
          Text.of("草案已经变了", "The draft has changed meanwhile"),
          Text.of("看一眼现在的样子再改。", "Look at it as it is now, and change that."));
    }
    if (given != null) {
      checkGiven(task, conflicts, pairs, new Assignment(given.toString(), work));
    }
  }

  private static void checkGiven(
      AssignmentTask task, List<Conflict> conflicts, Set<Assignment> pairs, Assignment pair) {
    var judge =
        task.judges().stream()
            .filter(each -> each.id().equals(pair.judge()))
            .findFirst()
            .orElseThrow(Refusal::notFound);
    if (pairs.contains(pair)) {
      throw Refusal.conflict(
          Text.of("评委 {} 已经有这件作品", "Judge {} has this work already").with(judge.name()),
          Text.of("请选另一位。", "Choose another."));
    }
    conflicts.stream()
        .filter(each -> pair.equals(new Assignment(each.judge(), each.work())))
        .findFirst()
        .ifPresent(
            conflict -> {
              throw Refusal.conflict(conflict.reason(), Text.of("请选另一位。", "Choose another."));
            });
    checkRoom(judge, pairs);
  }

  private static void checkRoom(Judge judge, Set<Assignment> pairs) {
    var load = pairs.stream().filter(pair -> pair.judge().equals(judge.id())).count();
    if (load >= judge.maxLoad()) {
      throw Refusal.conflict(
          Text.of("评委 {} 已经满了（{} 件）", "Judge {} is full ({})").with(judge.name(), judge.maxLoad()),
          Text.of(
              "先拿掉一件，或在评委页调高件数。", "Take one away first, or raise the load on the judge’s page."));
    }
  }
}
