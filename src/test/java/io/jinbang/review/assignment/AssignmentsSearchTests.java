package io.jinbang.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small random tasks against every assignment tried out. */
class AssignmentsSearchTests {

  @Test
  void agrees_with_every_assignment_tried_out_on_300_tasks() {
    var incomplete = 0;
    for (var seed = 0; seed < 300; seed++) {
      var task = task(new Random(seed));
      var pairs = Pairs.of(task, Conflicts.among(task));
      var exact = Assignments.exact(pairs, Levels.best(pairs, pairs.arcs((_, _) -> 0)));
      var found = value(task, new HashSet<>(exact.stream().map(pairs::named).toList()));
      assertThat(found).as("seed %d %s", seed, task).containsExactly(best(task));
      var plan = Assignments.assign(task);
      assertThat(plan.complete()).isEqualTo(found[0] == -task.reviews() && found[1] == 0);
      incomplete += plan.complete() ? 0 : 1;
    }
    assertThat(incomplete).as("some cannot be completed").isBetween(30, 270);
  }

  @Test
  void tying_the_panel_together_keeps_conflicts_loads_and_numbers_of_reviews() {
    for (var seed = 0; seed < 300; seed++) {
      var task = task(new Random(seed));
      var pairs = Pairs.of(task, Conflicts.among(task));
      var levels = Levels.best(pairs, pairs.arcs((_, _) -> 0));
      var exact = Assignments.exact(pairs, levels).stream().map(pairs::named).toList();
      var plan = Assignments.assign(task);
      var before = AssignmentFigures.of(task, exact);
      var after = AssignmentFigures.of(task, plan.assignments());
      assertThat(plan.assignments()).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(after.loads()).isEqualTo(before.loads());
      assertThat(after.missing()).isEqualTo(before.missing());
      assertThat(after.components()).isLessThanOrEqualTo(before.components());
      for (var pair : plan.assignments()) {
        var judge = find(task.judges(), pair.judge());
        var work = task.works().stream().filter(w -> w.id().equals(pair.work())).findFirst();
        assertThat(forbidden(task, judge, work.orElseThrow())).isFalse();
      }
    }
  }

  @Test
  void every_way_told_does_complete_the_task() {
    for (var seed = 0; seed < 60; seed++) {
      var task = task(new Random(seed));
      for (var way : Assignments.assign(task).ways()) {
        var eased = task;
        for (var change : way.changes()) {
          eased = change.applyTo(eased);
        }
        var reviews = eased.reviews();
        var plan = Assignments.assign(eased);
        assertThat(plan.assignments()).as("seed %d %s", seed, way).hasSize(reviews);
        assertThat(plan.complete()).as("seed %d %s", seed, way).isTrue();
      }
    }
  }

  @Test
  void shuffled_input_and_a_second_run_give_the_same_plan() {
    for (var seed = 0; seed < 60; seed++) {
      var task = task(new Random(seed));
      var judges = new ArrayList<>(task.judges());
      var works = new ArrayList<>(task.works());
      Collections.shuffle(judges, new Random(1));
      Collections.shuffle(works, new Random(2));
      var shuffled =
          new AssignmentTask(judges, works, task.perWork(), task.rules(), task.recusals(), 5);
      assertThat(Assignments.assign(shuffled)).isEqualTo(Assignments.assign(task));
    }
  }

  private static AssignmentTask task(Random random) {
    var judges = new ArrayList<Judge>();
    for (var i = 0; i < 1 + random.nextInt(4); i++) {
      var min = random.nextInt(2);
      judges.add(
          new Judge(
              "j" + i,
              "评委0" + i,
              pick(random, "示例单位A", "示例单位B", "示例单位C"),
              pick(random, "甲省", "乙省", "丙省"),
              min,
              min + random.nextInt(3),
              Set.of(pick(random, "a", "b", "c")),
              Set.of()));
    }
    var works = new ArrayList<Work>();
    for (var i = 0; i < 1 + random.nextInt(4); i++) {
      works.add(
          new Work(
              "w" + i,
              "作品0" + i,
              pick(random, "示例单位A", "示例单位D", "示例单位E"),
              pick(random, "甲省", "丁省", "戊省"),
              pick(random, "示例单位B", "示例单位F", "示例单位G"),
              Set.of(pick(random, "a", "b", "c"))));
    }
    var rules = new HashSet<ConflictRule>();
    Arrays.stream(ConflictRule.values()).filter(r -> random.nextBoolean()).forEach(rules::add);
    return new AssignmentTask(
        judges, works, 1 + random.nextInt(3), rules, Set.of(new Recusal("j0", "w0")), 5);
  }

  private static String pick(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  /**
   * The definition: reviews missing, least loads missing, how well the worst-served work is served,
   * reviews by non-experts, uneven loads.
   */
  private static long[] value(AssignmentTask task, Set<Assignment> chosen) {
    var value = new long[5];
    value[0] = -chosen.size();
    var loads = new HashMap<String, Integer>();
    for (var pair : chosen) {
      loads.merge(pair.judge(), 1, Integer::sum);
      value[3] += expert(task, pair) ? 0 : 1;
    }
    for (var judge : task.judges()) {
      long load = loads.getOrDefault(judge.id(), 0);
      value[1] += Math.max(0, judge.minLoad() - load);
      value[4] += load * load;
    }
    var complete = chosen.size() == task.reviews() && value[1] == 0;
    value[2] = complete ? -level(task, chosen) : 0;
    return value;
  }

  private static boolean expert(AssignmentTask task, Assignment pair) {
    var judge = find(task.judges(), pair.judge());
    var work = task.works().stream().filter(w -> w.id().equals(pair.work())).findFirst();
    return !Collections.disjoint(judge.expertise(), work.orElseThrow().themes());
  }

  /** Greatest level at which every work has so many experts, or all who may read it. */
  private static int level(AssignmentTask task, Set<Assignment> chosen) {
    var most = 0;
    var least = Integer.MAX_VALUE;
    for (var work : task.works()) {
      var known =
          task.judges().stream()
              .filter(judge -> !forbidden(task, judge, work))
              .filter(judge -> !Collections.disjoint(judge.expertise(), work.themes()))
              .count();
      var given =
          chosen.stream().filter(p -> p.work().equals(work.id()) && expert(task, p)).count();
      most = Math.max(most, (int) Math.min(known, task.perWork()));
      least = given < Math.min(known, task.perWork()) ? Math.min(least, (int) given) : least;
    }
    return Math.min(most, least);
  }

  private static Judge find(List<Judge> judges, String id) {
    return judges.stream().filter(judge -> judge.id().equals(id)).findFirst().orElseThrow();
  }

  private static long[] best(AssignmentTask task) {
    var pairs = new ArrayList<Assignment>();
    for (var judge : task.judges()) {
      for (var work : task.works()) {
        if (!forbidden(task, judge, work)) {
          pairs.add(new Assignment(judge.id(), work.id()));
        }
      }
    }
    long[] best = null;
    for (var bits = 0; bits < 1 << pairs.size(); bits++) {
      var chosen = new HashSet<Assignment>();
      for (var i = 0; i < pairs.size(); i++) {
        if ((bits >> i & 1) == 1) {
          chosen.add(pairs.get(i));
        }
      }
      if (within(task, chosen)) {
        var value = value(task, chosen);
        best = best == null || Arrays.compare(value, best) < 0 ? value : best;
      }
    }
    return best;
  }

  private static boolean forbidden(AssignmentTask task, Judge judge, Work work) {
    var rules = task.rules();
    return (rules.contains(ConflictRule.SAME_ORGANISATION)
            && judge.organisation().equals(work.organisation()))
        || (rules.contains(ConflictRule.SAME_PROVINCE) && judge.province().equals(work.province()))
        || (rules.contains(ConflictRule.SAME_RECOMMENDING_UNIT)
            && judge.organisation().equals(work.recommendingUnit()))
        || (rules.contains(ConflictRule.RECUSED)
            && judge.id().equals("j0")
            && work.id().equals("w0"));
  }

  private static boolean within(AssignmentTask task, Set<Assignment> chosen) {
    var loads = new HashMap<String, Integer>();
    var reviews = new HashMap<String, Integer>();
    for (var pair : chosen) {
      loads.merge(pair.judge(), 1, Integer::sum);
      reviews.merge(pair.work(), 1, Integer::sum);
    }
    return task.judges().stream().allMatch(j -> loads.getOrDefault(j.id(), 0) <= j.maxLoad())
        && reviews.values().stream().allMatch(count -> count <= task.perWork());
  }
}
