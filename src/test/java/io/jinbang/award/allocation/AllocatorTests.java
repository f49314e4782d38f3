package io.jinbang.award.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jinbang.award.allocating.AllocationSolver;
import io.jinbang.award.allocation.PrizeRule.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lettered from simple to hard; every expected winner can be found by hand from the scores. */
class AllocatorTests {
  private static final PrizeRule GOLD = new PrizeRule("gold", Kind.OPEN, 2, 2, null, null);
  private static final PrizeRule FIRST = new PrizeRule("first", Kind.PER_THEME, 1, 1, null, null);
  private static final PrizeRule STORY = new PrizeRule("story", Kind.OPEN, 1, 1, "story", null);
  private static final Set<String> MAIN = Set.of("gold", "first");

  @Test
  void a_work_too_few_judges_find_fit_goes_without_that_prize_only() {
    var unfit = new Candidate("x", "SV-x", List.of("a"), 9, 9, Map.of(), Set.of("gold"), null);
    var contest =
        new Contest(
            List.of(
                new PrizeRule("gold", Kind.OPEN, 0, 1, null, null),
                new PrizeRule("first", Kind.PER_THEME, 0, 1, null, null)),
            List.of("a"),
            List.of(MAIN),
            List.of(unfit, work("y", 8, "a")),
            List.of(),
            Contest.Filling.MERIT_FIRST);
    var allocation = Allocator.allocate(contest, new AllocationSolver());
    assertThat(allocation.awards())
        .extracting(award -> award.prize().rule(), Award::entry)
        .containsExactlyInAnyOrder(tuple("gold", "y"), tuple("first", "x"));
    assertThat(allocation.passedOver())
        .contains(new PassedOver(new Prize("gold", null), "x", 9, new PassedOver.Unfit()));
  }

  @Test
  void a_golds_go_to_the_best_with_place_and_runner_up() {
    var found = allocate(List.of(GOLD), work("x", 8.41), work("y", 8.9), work("z", 8.4));
    assertThat(winners(found)).containsExactly("gold:y", "gold:x");
    assertThat(found.awards().getLast())
        .isEqualTo(new Award(new Prize("gold", null), "x", "SV-x", 8.41, 2, 2, 0, 0));
    assertThat(found.runnersUp())
        .containsExactly(new RunnerUp(new Prize("gold", null), List.of("z"), 8.4, 0.01));
    assertThat(found.settled()).isTrue();
  }

  @Test
  void b_more_prizes_than_works_is_a_shortfall_not_an_error() {
    var found = allocate(List.of(GOLD, FIRST), work("x", 8, "a"));
    assertThat(winners(found)).containsExactly("gold:x");
    assertThat(found.shortfalls())
        .containsExactly(
            new Shortfall(new Prize("gold", null), 1, 2),
            new Shortfall(new Prize("first", "a"), 0, 1),
            new Shortfall(new Prize("first", "b"), 0, 1));
    assertThat(allocate(List.of(GOLD)).shortfalls()).hasSize(1);
  }

  @Test
  void c_a_blocked_work_wins_nothing_and_is_told_so() {
    var found = allocate(List.of(GOLD), blocked("x", 9), work("y", 8), work("z", 7), work("v", 6));
    assertThat(winners(found)).containsExactly("gold:y", "gold:z");
    assertThat(found.passedOver())
        .containsExactly(
            new PassedOver(
                new Prize("gold", null), "x", 9, new PassedOver.Blocked("disputed rights")));
    assertThat(found.awards().getFirst().blocked()).isOne();
    assertThat(found.awards().getFirst().rank()).isEqualTo(2);
  }

  @Test
  void c_a_work_too_few_find_fit_for_a_prize_may_win_another() {
    var unfit =
        new Candidate("x", "SV-x", List.of("a"), 9, 9, Map.of("story", 9.), Set.of("gold"), null);
    var story = new PrizeRule("story", Kind.OPEN, 0, 1, "story", null);
    var found = allocate(List.of(GOLD, story), unfit, work("y", 8), work("z", 7), work("v", 6));
    assertThat(winners(found)).containsExactly("gold:y", "gold:z", "story:x");
    assertThat(found.passedOver())
        .containsExactly(new PassedOver(new Prize("gold", null), "x", 9, new PassedOver.Unfit()));
    assertThat(found.awards().getFirst().blocked()).isOne();
  }

  @Test
  void c_the_committees_order_decides_and_the_judges_score_is_shown() {
    var moved = new Candidate("z", "SV-z", List.of(), 7, 9.1, Map.of(), Set.of(), null);
    var found = allocate(List.of(GOLD), work("x", 9), work("y", 8), moved);
    assertThat(winners(found)).containsExactly("gold:z", "gold:x");
    assertThat(found.awards()).extracting(Award::score).containsExactly(7., 9.);
    assertThat(found.awards()).extracting(Award::rank).containsExactly(1, 2);
  }

  @Test
  void d_a_minimum_score_keeps_prizes_open() {
    var strict = new PrizeRule("gold", Kind.OPEN, 1, 2, null, 8.0);
    var found = allocate(List.of(strict), work("x", 8.0), work("y", 7.999999));
    assertThat(winners(found)).containsExactly("gold:x");
    assertThat(found.shortfalls()).isEmpty();
    assertThat(found.runnersUp()).isEmpty();
  }

  @Test
  void e_a_gold_work_leaves_its_theme_prize_to_the_next() {
    var found =
        allocate(
            List.of(GOLD, FIRST),
            work("x", 9, "a"),
            work("y", 8, "b"),
            work("z", 7, "a"),
            work("v", 6, "b"),
            work("w", 5, "a"));
    assertThat(winners(found)).containsExactly("gold:x", "gold:y", "first-a:z", "first-b:v");
    assertThat(found.passedOver())
        .contains(
            new PassedOver(
                new Prize("first", "a"), "x", 9, new PassedOver.Won(new Prize("gold", null))))
        .contains(new PassedOver(new Prize("first", "b"), "z", 7, new PassedOver.NotMarked("b")));
    assertThat(found.runnersUp())
        .extracting(next -> next.prize().rule(), RunnerUp::entries, RunnerUp::margin)
        .containsExactly(tuple("gold", List.of("z"), 1.0), tuple("first", List.of("w"), 2.0));
  }

  @Test
  void f_a_single_prize_combines_with_gold_unless_excluded() {
    var works = new Candidate[] {scored("x", 9, 9.5), scored("y", 8, 9.1), scored("z", 7, 9.3)};
    assertThat(winners(allocate(List.of(GOLD, STORY), works)))
        .containsExactly("gold:x", "gold:y", "story:x");
    var exclusive = contest(List.of(GOLD, STORY), List.of(Set.of("gold", "story")), works);
    assertThat(winners(Allocator.allocate(exclusive, new AllocationSolver())))
        .containsExactly("gold:x", "gold:y", "story:z");
  }

  @Test
  void g_a_work_without_the_criterion_cannot_win_by_it() {
    var found = allocate(List.of(STORY), work("x", 9), scored("y", 5, 1));
    assertThat(winners(found)).containsExactly("story:y");
  }

  @Test
  void h_a_work_of_two_themes_is_placed_where_both_prizes_are_best() {
    // x in a leaves b to v: 9 + 8; x in b leaves a to z: 9 + 5
    var found =
        allocate(List.of(FIRST), work("x", 9, "b", "a"), work("z", 5, "a"), work("v", 8, "b"));
    assertThat(winners(found)).containsExactly("first-a:x", "first-b:v");
    // v's own theme is b, and x stands above it there
    assertThat(found.passedOver())
        .contains(
            new PassedOver(
                new Prize("first", "b"), "x", 9, new PassedOver.Won(new Prize("first", "a"))));
  }

  @Test
  void i_two_winners_of_the_same_two_themes_go_to_their_primary_themes() {
    var found = allocate(List.of(FIRST), work("x", 9, "b", "a"), work("y", 8, "a", "b"));
    assertThat(winners(found)).containsExactly("first-a:y", "first-b:x");
    var sameprimary = allocate(List.of(FIRST), work("x", 9, "b", "a"), work("y", 8, "b", "a"));
    assertThat(winners(sameprimary)).containsExactly("first-a:y", "first-b:x");
  }

  @Test
  void j_a_true_tie_is_declared_and_never_broken_by_identifier() {
    var works = new Candidate[] {work("x", 9), work("y", 8), work("z", 8.0000001), work("v", 7)};
    var found = allocate(List.of(GOLD), works);
    assertThat(winners(found)).containsExactly("gold:x");
    assertThat(found.ties())
        .containsExactly(
            new Tie(Tie.Kind.WINNER, List.of(new Prize("gold", null)), List.of("y", "z"), 1));
    assertThat(found.settled()).isFalse();
    assertThat(winners(ordered(List.of(GOLD), List.of("z", "y"), works)))
        .containsExactly("gold:x", "gold:z");
    assertThat(ordered(List.of(GOLD), List.of("z"), works).ties())
        .as("an order that does not name all decides nothing")
        .hasSize(1);
  }

  @Test
  void k_lower_prizes_wait_for_a_tie_above_but_free_ones_do_not() {
    var found =
        allocate(
            List.of(new PrizeRule("gold", Kind.OPEN, 1, 1, null, null), FIRST, STORY),
            scored("x", 9, 3),
            scored("y", 9, 4));
    assertThat(found.ties()).hasSize(1);
    assertThat(found.waiting()).containsExactly("first");
    assertThat(winners(found)).containsExactly("story:y");
  }

  @Test
  void l_ties_in_separate_themes_are_separate() {
    var found =
        allocate(
            List.of(FIRST),
            work("x", 9, "a"),
            work("y", 9, "a"),
            work("v", 8, "b"),
            work("w", 8, "b"));
    assertThat(found.ties())
        .extracting(Tie::prizes, Tie::entries, Tie::slots)
        .containsExactlyInAnyOrder(
            tuple(List.of(new Prize("first", "a")), List.of("x", "y"), 1),
            tuple(List.of(new Prize("first", "b")), List.of("v", "w"), 1));
  }

  @Test
  void m_equal_winners_of_the_same_two_themes_leave_only_the_theme_open() {
    var works = new Candidate[] {work("x", 9, "a", "b"), work("y", 9, "a", "b"), work("z", 1, "a")};
    var found = allocate(List.of(FIRST), works);
    assertThat(found.ties())
        .containsExactly(
            new Tie(
                Tie.Kind.THEME,
                List.of(new Prize("first", "a"), new Prize("first", "b")),
                List.of("x", "y"),
                2));
    assertThat(found.waiting()).isEmpty();
    assertThat(winners(ordered(List.of(FIRST), List.of("y", "x"), works)))
        .containsExactly("first-a:y", "first-b:x");
  }

  @Test
  void n_merit_first_leaves_a_lower_prize_empty_fill_first_does_not() {
    var works = new Candidate[] {work("x", 9, "a"), work("y", 8, "b"), work("z", 7, "a")};
    var gold = new PrizeRule("gold", Kind.OPEN, 1, 1, null, null);
    assertThat(winners(allocate(List.of(gold, FIRST), works)))
        .containsExactly("gold:x", "first-a:z", "first-b:y");
    var two = List.of(work("x", 9, "b"), work("z", 7, "a"), work("v", 6, "a"));
    var merit = contest(List.of(gold, FIRST), List.of(MAIN), two.toArray(Candidate[]::new));
    assertThat(winners(Allocator.allocate(merit, new AllocationSolver())))
        .containsExactly("gold:x", "first-a:z");
    var fill =
        new Contest(
            merit.prizes(),
            merit.themes(),
            merit.exclusive(),
            two,
            List.of(),
            Contest.Filling.FILL_FIRST);
    var found = Allocator.allocate(fill, new AllocationSolver());
    assertThat(winners(found)).containsExactly("gold:z", "first-a:v", "first-b:x");
    assertThat(found.passedOver())
        .contains(
            new PassedOver(
                new Prize("gold", null), "x", 9, new PassedOver.Won(new Prize("first", "b"))));
  }

  @Test
  void o_the_whole_rulebook_over_a_thousand_works() {
    // scores 10.000, 9.999, …: the golds are the first ten, the theme prizes follow in order
    var works =
        IntStream.range(0, 1000)
            .mapToObj(i -> work("e%04d".formatted(i), 10 - i / 1000.0, "t" + i % 3))
            .toList();
    var rules =
        List.of(
            new PrizeRule("gold", Kind.OPEN, 10, 10, null, null),
            new PrizeRule("first", Kind.PER_THEME, 1, 1, null, null),
            new PrizeRule("second", Kind.PER_THEME, 3, 3, null, null),
            new PrizeRule("honour", Kind.PER_THEME, 20, 20, null, null));
    var contest =
        new Contest(
            rules,
            List.of("t0", "t1", "t2"),
            List.of(Set.of("gold", "first", "second", "honour")),
            works,
            List.of(),
            Contest.Filling.MERIT_FIRST);
    var found = Allocator.allocate(contest, new AllocationSolver());
    assertThat(found.awards()).hasSize(10 + 3 + 9 + 60);
    assertThat(winners(found)).contains("gold:e0009", "first-t1:e0010", "second-t1:e0019");
    assertThat(found.awards())
        .extracting(Award::entry)
        .containsExactlyInAnyOrderElementsOf(
            works.subList(0, 82).stream().map(Candidate::entry).toList());
  }

  @Test
  void p_duplicates_and_unknown_names_are_defects() {
    var contest =
        new Contest(
            List.of(GOLD, GOLD, new PrizeRule("none", Kind.OPEN, 0, 0, null, null)),
            List.of("a"),
            List.of(Set.of("silver")),
            List.of(work("x", 9, "a", "q"), work("x", Double.NaN, "a")),
            List.of("nobody"),
            Contest.Filling.MERIT_FIRST);
    assertThat(contest.defects())
        .containsExactlyInAnyOrder(
            new Defect("prizes", Defect.Kind.REPEATED, "gold"),
            new Defect("candidates", Defect.Kind.REPEATED, "x"),
            new Defect("order", Defect.Kind.UNKNOWN, "nobody"),
            new Defect("exclusive", Defect.Kind.UNKNOWN, "silver"),
            new Defect("prizes.none.count", Defect.Kind.RANGE, "0–0"),
            new Defect("candidates.x.themes", Defect.Kind.UNKNOWN, "q"),
            new Defect("candidates.x.overall", Defect.Kind.RANGE, "NaN"));
    assertThatThrownBy(() -> Allocator.allocate(contest, new AllocationSolver()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Allocation allocate(List<PrizeRule> rules, Candidate... works) {
    return ordered(rules, List.of(), works);
  }

  private static Allocation ordered(List<PrizeRule> rules, List<String> order, Candidate... works) {
    var exclusive =
        rules.contains(FIRST) && rules.size() > 1 ? List.of(MAIN) : List.<Set<String>>of();
    var bare = contest(rules, exclusive, works);
    return Allocator.allocate(
        new Contest(rules, bare.themes(), exclusive, bare.candidates(), order, bare.filling()),
        new AllocationSolver());
  }

  private static Contest contest(
      List<PrizeRule> rules, List<Set<String>> exclusive, Candidate... works) {
    return new Contest(
        rules,
        List.of("a", "b"),
        exclusive,
        Arrays.asList(works),
        List.of(),
        Contest.Filling.MERIT_FIRST);
  }

  private static List<String> winners(Allocation allocation) {
    var winners = new ArrayList<String>();
    for (var award : allocation.awards()) {
      var theme = award.prize().theme();
      winners.add(award.prize().rule() + (theme == null ? "" : "-" + theme) + ":" + award.entry());
    }
    return winners;
  }

  private static Candidate work(String id, double overall, String... themes) {
    return candidate(id, overall, List.of(themes), Map.of(), null);
  }

  private static Candidate scored(String id, double overall, double story) {
    return candidate(id, overall, List.of("a"), Map.of("story", story), null);
  }

  private static Candidate blocked(String id, double overall) {
    return candidate(id, overall, List.of(), Map.of(), "disputed rights");
  }

  private static Candidate candidate(
      String id,
      double overall,
      List<String> themes,
      Map<String, Double> scores,
      @Nullable String blocked) {
    return new Candidate(id, "SV-" + id, themes, overall, scores, blocked);
  }
}
