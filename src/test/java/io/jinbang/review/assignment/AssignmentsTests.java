package io.jinbang.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jinbang.shared.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lettered from simple to hard; every expected plan can be found by hand. */
class AssignmentsTests {

  @Test
  void a_experts_come_first() {
    var plan = assign(1, List.of(judge("j1", "a"), judge("j2", "b")), work("w1", "b"));
    assertThat(plan.assignments()).containsExactly(new Assignment("j2", "w1"));
    assertThat(plan.loads()).containsExactly(Map.entry("j1", 0), Map.entry("j2", 1));
  }

  @Test
  void b_loads_are_even_among_equal_judges() {
    var judges = List.of(judge("j1", "a"), judge("j2", "a"), judge("j3", "a"));
    var works = IntStream.range(0, 6).mapToObj(i -> work("w" + i, "a")).toArray(Work[]::new);
    assertThat(assign(2, judges, works).loads().values()).containsOnly(4);
  }

  @Test
  void c_every_conflict_names_its_rule_and_what_is_shared() {
    var judge = new Judge("j1", "评委01", "示例 单位Ａ", "甲省", 0, 9, Set.of(), Set.of());
    var work = new Work("w1", "示例片", "示例单位A", "甲省", "示例单位a", Set.of());
    var task = task(1, EnumSet.allOf(ConflictRule.class), List.of(judge), work);
    var conflicts = Conflicts.among(task);
    assertThat(conflicts)
        .extracting(Conflict::rule)
        .containsExactly(
            ConflictRule.SAME_ORGANISATION,
            ConflictRule.SAME_PROVINCE,
            ConflictRule.SAME_RECOMMENDING_UNIT,
            ConflictRule.RECUSED);
    assertThat(conflicts.get(0).shared()).isEqualTo("示例 单位Ａ");
    assertThat(conflicts.get(1).reason().zh()).isEqualTo("评委01与作品“示例片”同在甲省");
    assertThat(conflicts.get(1).reason().en())
        .isEqualTo("评委01 and the work “示例片” both come from 甲省");
    assertThat(conflicts.get(3).reason().en()).isEqualTo("评委01 is recused from the work “示例片”");
  }

  @Test
  void d_rules_that_are_off_forbid_nothing_and_unknown_values_match_nothing() {
    var judge = new Judge("j1", "评委01", null, "甲省", 0, 9, Set.of(), Set.of());
    var work = new Work("w1", "示例片", null, "甲省", null, Set.of());
    assertThat(Conflicts.among(task(1, Set.of(), List.of(judge), work))).isEmpty();
    assertThat(
            Conflicts.among(task(1, Set.of(ConflictRule.SAME_ORGANISATION), List.of(judge), work)))
        .isEmpty();
  }

  @Test
  void e_the_one_rule_in_the_way_is_named() {
    var judges = List.of(from("j1", "甲省"), from("j2", "乙省"));
    var work = new Work("w1", "示例片", null, "甲省", null, Set.of());
    var plan = Assignments.assign(task(2, Set.of(ConflictRule.SAME_PROVINCE), judges, work));
    assertThat(plan.unmet()).containsExactly(Map.entry("w1", 1));
    assertThat(plan.assignments()).containsExactly(new Assignment("j2", "w1"));
    assertThat(plan.ways())
        .containsExactly(
            way(new Relaxation.DropRule(ConflictRule.SAME_PROVINCE)),
            way(new Relaxation.FewerReviews(1)),
            way(new Relaxation.MoreJudges(1)));
    assertThat(plan.ways().getFirst().text().zh()).isEqualTo("停用“同省回避”规则，就能排满。");
    assertThat(plan.ways().getFirst().text().en())
        .isEqualTo("It can be done if you drop the rule “same province”.");
  }

  @Test
  void f_loads_are_raised_by_no_more_than_needed() {
    var judges = List.of(loaded("j1", 0, 1), loaded("j2", 0, 1));
    var works = IntStream.range(0, 5).mapToObj(i -> work("w" + i, "a")).toArray(Work[]::new);
    var plan = assign(1, judges, works);
    assertThat(plan.complete()).isFalse();
    // 5 reviews: two judges must take 3 each; or three judges more must join who take 1 each
    assertThat(plan.ways())
        .containsExactly(way(new Relaxation.RaiseLoads(2)), way(new Relaxation.MoreJudges(3)));
  }

  @Test
  void g_two_things_give_together_where_none_is_enough_alone() {
    var judges = List.of(from("j1", "甲省"), from("j2", "甲省"));
    var tight = judges.stream().map(judge -> judge.withMaxLoad(1)).toList();
    var works = new Work[] {in("w1", "甲省"), in("w2", "甲省")};
    var plan = Assignments.assign(task(2, Set.of(ConflictRule.SAME_PROVINCE), tight, works));
    assertThat(plan.ways())
        .contains(
            new Way(
                List.of(
                    new Relaxation.DropRule(ConflictRule.SAME_PROVINCE),
                    new Relaxation.RaiseLoads(1))));
    assertThat(plan.ways().getFirst().text().en())
        .isEqualTo(
            "It can be done if you drop the rule “same province” and let every judge take 1 more.");
  }

  @Test
  void h_least_loads_that_cannot_be_filled_are_told() {
    var plan = assign(1, List.of(loaded("j1", 1, 5), loaded("j2", 1, 5)), work("w1", "a"));
    assertThat(plan.unmet()).isEmpty();
    assertThat(plan.idle()).hasSize(1);
    assertThat(plan.ways()).containsExactly(way(new Relaxation.DropLeastLoads()));
  }

  @Test
  void i_nothing_to_judge_and_nobody_to_judge() {
    assertThat(assign(1, List.of(judge("j1", "a"))).complete()).isTrue();
    var plan = assign(2, List.of(), work("w1", "a"));
    assertThat(plan.unmet()).containsExactly(Map.entry("w1", 2));
    assertThat(plan.ways()).containsExactly(way(new Relaxation.MoreJudges(2)));
  }

  @Test
  void j_duplicates_and_impossible_numbers_are_refused_by_field() {
    assertThatThrownBy(
            () ->
                task(0, Set.of(), List.of(loaded("j1", 3, 2), loaded("j1", 0, 1)), work("w", "a")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.problems())
                    .extracting(problem -> problem.field())
                    .containsExactly("perWork", "judges.j1", "judges"));
  }

  @Test
  void k_another_seed_draws_otherwise_between_equal_plans() {
    var judges = IntStream.range(0, 8).mapToObj(i -> judge("j" + i, "a")).toList();
    var works = IntStream.range(0, 8).mapToObj(i -> work("w" + i, "a")).toList();
    var plans =
        IntStream.range(0, 5)
            .mapToObj(s -> new AssignmentTask(judges, works, 3, Set.of(), Set.of(), s))
            .map(task -> Assignments.assign(task).assignments())
            .distinct();
    assertThat(plans).hasSize(5);
  }

  @Test
  void l_no_work_is_left_without_an_expert_for_the_sake_of_another() {
    // j1 knows both themes and reads two works; the only other expert, j2, knows b alone
    var judges =
        List.of(person("j1", null, 0, 2, Set.of("a", "b")), person("j2", null, 0, 2, Set.of("b")));
    var spare = person("j3", null, 0, 2, Set.of());
    var works = new Work[] {work("w1", "a"), work("w2", "b"), work("w3", "b")};
    var task = task(2, Set.of(), List.of(judges.get(0), judges.get(1), spare), works);
    var figures = AssignmentFigures.of(task, Assignments.assign(task).assignments());
    assertThat(figures.worst()).isOne();
    assertThat(figures.experts()).isEqualTo(4);
  }

  @Test
  void m_a_declared_tie_keeps_a_judge_away_and_is_named() {
    var judge = new Judge("j1", "评委01", null, null, 0, 9, Set.of(), Set.of("示例单位 b"));
    var work = new Work("w1", "示例片", "示例单位A", null, "示例单位Ｂ", Set.of());
    var conflicts =
        Conflicts.among(task(1, Set.of(ConflictRule.DECLARED_TIE), List.of(judge), work));
    assertThat(conflicts).hasSize(1);
    assertThat(conflicts.getFirst().shared()).isEqualTo("示例单位 b");
    assertThat(conflicts.getFirst().reason().en())
        .isEqualTo(
            "评委01 declared a tie with “示例单位 b”, which entered or recommended the work “示例片”");
  }

  @Test
  void n_a_judge_who_drops_out_moves_only_their_own_works() {
    var judges = IntStream.range(0, 6).mapToObj(i -> judge("j" + i, "a")).toList();
    var works = IntStream.range(0, 12).mapToObj(i -> work("w" + i, "a")).toArray(Work[]::new);
    var whole = task(2, Set.of(), judges, works);
    var before = Set.copyOf(Assignments.assign(whole).assignments());
    var fewer = task(2, Set.of(), judges.subList(1, 6), works);
    var after = Assignments.repair(fewer, before);
    assertThat(after.complete()).isTrue();
    var kept = before.stream().filter(pair -> !pair.judge().equals("j0")).toList();
    assertThat(after.assignments()).containsAll(kept).hasSize(24);
  }

  @Test
  void o_a_repair_moves_another_work_where_nothing_else_helps() {
    // w2 lost its judge; only j1 may read it, but j1 is full with w1, which j2 may take
    var judges = List.of(person("j1", null, 0, 1, Set.of()), loadedFrom("j2", "甲省"));
    var works = new Work[] {in("w1", "乙省"), in("w2", "甲省")};
    var task = task(1, Set.of(ConflictRule.SAME_PROVINCE), judges, works);
    var after = Assignments.repair(task, Set.of(new Assignment("j1", "w1")));
    assertThat(after.assignments())
        .containsExactlyInAnyOrder(new Assignment("j2", "w1"), new Assignment("j1", "w2"));
  }

  @Test
  void p_extra_reviews_go_to_judges_who_have_not_read_the_work() {
    var judges = IntStream.range(0, 4).mapToObj(i -> judge("j" + i, "a")).toList();
    var works = IntStream.range(0, 4).mapToObj(i -> work("w" + i, "a")).toArray(Work[]::new);
    var task = task(2, Set.of(), judges, works);
    var before = Set.copyOf(Assignments.assign(task).assignments());
    var after = Assignments.repair(task.withExtra(Map.of("w1", 2)), before);
    assertThat(after.assignments()).containsAll(before).hasSize(10).doesNotHaveDuplicates();
    assertThat(after.assignments().stream().filter(pair -> pair.work().equals("w1"))).hasSize(4);
    var tooMany = Assignments.repair(task.withExtra(Map.of("w1", 3)), before);
    assertThat(tooMany.unmet()).containsExactly(Map.entry("w1", 1));
  }

  @Test
  void q_judges_of_one_theme_each_are_linked_across_themes() {
    var judges = IntStream.range(0, 8).mapToObj(i -> judge("j" + i, "t" + i % 4)).toList();
    var works = IntStream.range(0, 24).mapToObj(i -> work("w" + i, "t" + i % 4)).toList();
    var task = task(2, Set.of(), judges, works.toArray(Work[]::new));
    var figures = AssignmentFigures.of(task, Assignments.assign(task).assignments());
    assertThat(figures.components()).isOne();
    assertThat(figures.crossLinks()).isGreaterThanOrEqualTo(.05);
    assertThat(figures.worst()).isGreaterThanOrEqualTo(1);
    assertThat(figures.experts()).isGreaterThanOrEqualTo(40);
    assertThat(figures.efficiency()).isPositive();
  }

  private static Judge loadedFrom(String id, String province) {
    return person(id, province, 0, 1, Set.of());
  }

  private static Way way(Relaxation change) {
    return new Way(List.of(change));
  }

  private static AssignmentPlan assign(int perWork, List<Judge> judges, Work... works) {
    return Assignments.assign(task(perWork, Set.of(), judges, works));
  }

  private static AssignmentTask task(
      int perWork, Set<ConflictRule> rules, List<Judge> judges, Work... works) {
    var recusals = Set.of(new Recusal("j1", "w1"));
    return new AssignmentTask(judges, List.of(works), perWork, rules, recusals, 1);
  }

  private static Judge judge(String id, String theme) {
    return person(id, null, 0, 9, Set.of(theme));
  }

  private static Judge from(String id, String province) {
    return person(id, province, 0, 9, Set.of());
  }

  private static Judge loaded(String id, int min, int max) {
    return person(id, null, min, max, Set.of());
  }

  private static Judge person(
      String id, @Nullable String province, int min, int max, Set<String> themes) {
    return new Judge(id, "Judge " + id, null, province, min, max, themes, Set.of());
  }

  private static Work work(String id, String theme) {
    return new Work(id, "Work " + id, null, null, null, Set.of(theme));
  }

  private static Work in(String id, String province) {
    return new Work(id, "Work " + id, null, province, null, Set.of());
  }
}
