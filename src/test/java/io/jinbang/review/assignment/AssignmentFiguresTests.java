package io.jinbang.review.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected figures by hand; eigenvalues as in the comments. */
class AssignmentFiguresTests {

  @Test
  void a_any_two_judges_share_one_work() {
    // a balanced design: seven blocks of three (the Fano plane)
    var figures = figures(7, 7, "012", "034", "056", "135", "146", "236", "245");
    assertThat(figures.efficiency()).isCloseTo(1, within(1e-12));
    assertThat(figures.components()).isOne();
    assertThat(figures.loads().values()).containsOnly(3);
    assertThat(figures.missing()).isZero();
  }

  @Test
  void b_a_chain_tells_less() {
    // eigenvalues 1/2 and 3/2 beside 0: harmonic mean 3/4, arithmetic mean 1
    assertThat(figures(3, 2, "01", "12").efficiency()).isCloseTo(.75, within(1e-12));
  }

  @Test
  void c_panels_apart_are_counted_and_named() {
    var figures = figures(5, 3, "01", "01", "23");
    assertThat(figures.components()).isEqualTo(2);
    assertThat(figures.apart()).containsExactly("w2");
    assertThat(figures.efficiency()).isZero();
    assertThat(figures.loads()).contains(Map.entry("j4", 0));
  }

  @Test
  void d_links_across_themes_are_a_share_of_all_comparisons() {
    // works 0 and 2 are of one theme: judge 0 compares 0-1, 0-2 and 1-2, judge 1 only 0-1
    assertThat(figures(2, 3, "01", "01", "0").crossLinks()).isCloseTo(.75, within(1e-12));
  }

  @Test
  void e_nothing_assigned() {
    var figures = figures(2, 2, "", "");
    assertThat(figures.reviews()).isZero();
    assertThat(figures.components()).isZero();
    assertThat(figures.worst()).isZero();
    assertThat(figures.missing()).isEqualTo(6);
  }

  @Test
  void f_experts_of_the_worst_served_work() {
    // even judges know even works: work 0 has two experts, work 1 one, work 2 two
    var figures = figures(4, 3, "023", "12", "012");
    assertThat(figures.worst()).isOne();
    assertThat(figures.experts()).isEqualTo(2 + 1 + 2);
  }

  /** Judges by digit for each work; works are of themes t0 and t1 in turn, as are the judges. */
  private static AssignmentFigures figures(int judges, int works, String... readers) {
    var task =
        new AssignmentTask(
            IntStream.range(0, judges).mapToObj(AssignmentFiguresTests::judge).toList(),
            IntStream.range(0, works).mapToObj(AssignmentFiguresTests::work).toList(),
            3,
            Set.of(),
            Set.of(),
            1);
    var given =
        IntStream.range(0, readers.length)
            .boxed()
            .flatMap(w -> readers[w].chars().mapToObj(j -> pair((char) j, w)))
            .toList();
    return AssignmentFigures.of(task, given);
  }

  private static Assignment pair(char judge, int work) {
    return new Assignment("j" + judge, "w" + work);
  }

  private static Judge judge(int number) {
    var themes = Set.of("t" + number % 2);
    return new Judge("j" + number, "Judge", null, null, 0, 9, themes, Set.of());
  }

  private static Work work(int number) {
    return new Work("w" + number, "Work", null, null, null, Set.of("t" + number % 2));
  }
}
