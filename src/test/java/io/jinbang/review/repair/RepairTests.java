package io.jinbang.review.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.assignment.AssignmentTask;
import io.jinbang.review.assignment.ConflictRule;
import io.jinbang.review.assignment.Judge;
import io.jinbang.review.assignment.Recusal;
import io.jinbang.review.assignment.Work;
import io.jinbang.review.draft.Reading;
import io.jinbang.shared.Id;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Works 1, 2, 3 want two judges each; judges A to D. Every expected pair follows by hand. */
class RepairTests {
  private final List<Reading> given = new ArrayList<>();
  private final Set<Recusal> recusals = new HashSet<>();
  private final Map<String, Integer> loads = new java.util.HashMap<>();
  private final Map<String, Set<String>> ties = new java.util.HashMap<>();

  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .toString();
  }

  private static Assignment pair(String judge, String work) {
    return new Assignment(id(judge), id(work));
  }

  private void reads(String judge, String work, boolean begun, boolean in, boolean recused) {
    given.add(new Reading(Id.parse(id(judge)), Id.parse(id(work)), begun, in, recused));
    if (recused) {
      recusals.add(new Recusal(id(judge), id(work)));
    }
  }

  private void waiting(String judge, String... works) {
    List.of(works).forEach(work -> reads(judge, work, false, false, false));
  }

  private void handedIn(String judge, String... works) {
    List.of(works).forEach(work -> reads(judge, work, true, true, false));
  }

  private AssignmentTask task(String... works) {
    return new AssignmentTask(
        List.of("A", "B", "C", "D").stream()
            .map(
                judge ->
                    new Judge(
                        id(judge),
                        judge,
                        null,
                        null,
                        0,
                        loads.getOrDefault(judge, 9),
                        Set.of(),
                        ties.getOrDefault(judge, Set.of())))
            .toList(),
        List.of(works).stream()
            .map(work -> new Work(id(work), work, "单位" + work, null, null, Set.of()))
            .toList(),
        2,
        Set.of(ConflictRule.RECUSED, ConflictRule.DECLARED_TIE),
        recusals,
        1);
  }

  private Repair repair() {
    return Repair.of(task("1", "2", "3"), given, Map.of(), null);
  }

  @Test
  void a_where_nothing_is_missing_nothing_is_done() {
    waiting("A", "1", "2", "3");
    waiting("B", "1", "2", "3");
    assertThat(repair().idle()).isTrue();
    assertThat(repair().before()).isEqualTo(repair().after());
  }

  @Test
  void b_who_drops_out_keeps_what_is_in_and_loses_the_rest() {
    handedIn("A", "1");
    waiting("A", "2");
    waiting("B", "1", "2");
    waiting("C", "3");
    waiting("D", "3");
    loads.put("A", 0);
    loads.put("C", 1);
    var repair = repair();
    assertThat(repair.taken()).containsExactly(pair("A", "2"));
    assertThat(repair.added()).containsExactly(pair("D", "2"));
    assertThat(repair.gaps()).isEqualTo(Map.of(id("2"), 1));
    assertThat(repair.unmet()).isEmpty();
  }

  @Test
  void c_a_recused_work_finds_another_who_never_stepped_back_from_it() {
    reads("A", "1", false, false, true);
    reads("D", "1", false, false, true);
    waiting("B", "1", "2", "3");
    waiting("C", "2", "3");
    assertThat(repair().added()).containsExactly(pair("C", "1"));
    assertThat(repair().taken()).isEmpty();
  }

  @Test
  void d_a_tie_declared_late_takes_what_is_not_in_and_leaves_what_is() {
    handedIn("A", "1");
    reads("A", "2", true, false, false);
    waiting("B", "1", "2", "3");
    waiting("C", "3");
    ties.put("A", Set.of("单位1", "单位2"));
    loads.put("D", 0);
    var repair = repair();
    assertThat(repair.taken()).containsExactly(pair("A", "2"));
    assertThat(repair.added()).containsExactly(pair("C", "2"));
  }

  @Test
  void e_an_untouched_work_moves_only_to_have_every_review() {
    // 1 misses one; D alone has room but is tied to it, so that C must hand 2 on to D
    waiting("A", "1", "3");
    waiting("B", "2", "3");
    waiting("C", "2");
    ties.put("D", Set.of("单位1"));
    ties.put("B", Set.of("单位1"));
    loads.put("A", 2);
    loads.put("B", 2);
    loads.put("C", 1);
    var repair = repair();
    assertThat(repair.added()).containsExactlyInAnyOrder(pair("C", "1"), pair("D", "2"));
    assertThat(repair.taken()).containsExactly(pair("C", "2"));
  }

  @Test
  void f_a_work_begun_is_not_moved() {
    waiting("A", "1", "3");
    waiting("B", "2", "3");
    reads("C", "2", true, false, false);
    ties.put("D", Set.of("单位1"));
    ties.put("B", Set.of("单位1"));
    loads.put("A", 2);
    loads.put("B", 2);
    loads.put("C", 1);
    var repair = repair();
    assertThat(repair.possible()).isFalse();
    assertThat(repair.unmet()).isEqualTo(Map.of(id("1"), 1));
    assertThat(repair.ways()).isNotEmpty();
  }

  @Test
  void g_one_work_alone_can_be_mended() {
    waiting("A", "1", "2");
    waiting("B", "3");
    loads.put("A", 2);
    loads.put("B", 1);
    var repair = Repair.of(task("1", "2", "3"), given, Map.of(), id("1"));
    assertThat(repair.gaps()).isEqualTo(Map.of(id("1"), 1));
    assertThat(repair.added()).singleElement().extracting(Assignment::work).isEqualTo(id("1"));
  }

  @Test
  void h_further_reviews_asked_for_are_wanted_too() {
    handedIn("A", "1");
    handedIn("B", "1");
    loads.put("C", 0);
    var repair = Repair.of(task("1"), given, Map.of(id("1"), 1), null);
    assertThat(repair.added()).containsExactly(pair("D", "1"));
  }

  @Test
  void i_a_work_withdrawn_is_taken_back_unless_judged() {
    handedIn("A", "1");
    waiting("B", "1");
    var repair = Repair.of(task(), given, Map.of(), null);
    assertThat(repair.taken()).containsExactly(pair("B", "1"));
    assertThat(repair.gaps()).isEmpty();
  }
}
