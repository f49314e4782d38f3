package io.jinbang.review.anomaly;

import static io.jinbang.review.anomaly.SimulatedPanel.shifted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.review.anomaly.Anomaly.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lettered from simple to hard. Panels are simulated from the seeds given. */
class AnomaliesTests {
  private static final Anomalies QUICK = Anomalies.withDefaults().draws(1999);

  private static SimulatedPanel panel(long seed) {
    return new SimulatedPanel(60, 10, 5, .1, seed);
  }

  private static List<Anomaly> found(SimulatedPanel panel) {
    return QUICK.among(panel.readings);
  }

  private static Anomaly only(SimulatedPanel panel) {
    var found = found(panel);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void a_nobody_or_one_judge_is_no_pattern() {
    assertThat(Anomalies.withDefaults().among(List.of())).isEmpty();
    var alone = new SimulatedPanel(20, 1, 1, .2, 1);
    assertThat(found(alone)).isEmpty();
  }

  /** Without misconduct whatever is found is chance: 10 of 200 panels may show something. */
  @Test
  void b_without_misconduct_few_panels_show_anything() {
    var panels = new EnumMap<Kind, Integer>(Kind.class);
    for (var seed = 0; seed < 200; seed++) {
      var kinds = found(panel(seed)).stream().map(Anomaly::kind).distinct().toList();
      kinds.forEach(kind -> panels.merge(kind, 1, Integer::sum));
    }
    assertThat(panels).isEqualTo(Map.of(Kind.FAVOUR, 1, Kind.DRIFT, 2));
  }

  @Test
  void c_a_judge_who_lifts_works_of_their_own_is_found() {
    var panel = panel(1);
    panel.spoil(3, r -> r.tied() ? shifted(r.marks(), 3) : r.marks());

    var found = only(panel);

    assertThat(found.kind()).isEqualTo(Kind.FAVOUR);
    assertThat(found.judges()).containsExactly(3);
    assertThat(found.works())
        .containsExactlyInAnyOrderElementsOf(
            panel.readings.stream()
                .filter(r -> r.judge() == 3 && r.tied())
                .map(Reading::work)
                .toList());
    assertThat(found.effect()).isCloseTo(3, within(1.0));
    assertThat(found.dots()).hasSize(30).filteredOn(Anomaly.Dot::marked).hasSize(found.count());
  }

  @Test
  void d_two_judges_who_agree_beforehand_are_found() {
    var panel = panel(2);
    var agreed = new HashMap<Integer, Integer>();
    var random = new Random(2);
    panel.spoil(
        4,
        r -> {
          agreed.put(r.work(), 3 + random.nextInt(6));
          return near(agreed.get(r.work()), random);
        });
    panel.spoil(5, r -> near(agreed.getOrDefault(r.work(), 3 + random.nextInt(6)), random));

    var found = found(panel);

    assertThat(found).extracting(Anomaly::kind).contains(Kind.BLOC);
    var bloc = found.stream().filter(a -> a.kind() == Kind.BLOC).toList();
    assertThat(bloc).hasSize(1);
    assertThat(bloc.getFirst().judges()).containsExactly(4, 5);
    assertThat(bloc.getFirst().effect()).isLessThan(bloc.getFirst().expected() / 2);
  }

  /** Five criteria at the mark or beside it. */
  private static List<Integer> near(int mark, Random random) {
    return IntStream.range(0, 6).mapToObj(_ -> mark + random.nextInt(3) - 1).toList();
  }

  @Test
  void e_sheets_copied_with_a_shift_are_found() {
    var panel = panel(3);
    var sheets = new HashMap<Integer, List<Integer>>();
    panel.readings.stream()
        .filter(r -> r.judge() == 7 && r.marks().stream().allMatch(m -> m < 10))
        .forEach(r -> sheets.put(r.work(), r.marks()));
    panel.spoil(
        8,
        r -> {
          var other = sheets.get(r.work());
          return other == null ? r.marks() : shifted(other, 1);
        });

    var found = found(panel);

    var copied = found.stream().filter(a -> a.kind() == Kind.COPIED).toList();
    assertThat(copied).hasSize(1);
    assertThat(copied.getFirst().judges()).containsExactly(7, 8);
    assertThat(copied.getFirst().effect()).isCloseTo(1, within(1e-9));
    assertThat(copied.getFirst().count()).isGreaterThan(copied.getFirst().of() / 2);
    assertThat(found).allMatch(a -> a.judges().equals(List.of(7, 8)));
  }

  @Test
  void f_one_mark_for_all_criteria_is_found() {
    var panel = panel(4);
    panel.spoil(0, r -> Collections.nCopies(6, r.marks().getFirst()));

    var found = only(panel);

    assertThat(found.kind()).isEqualTo(Kind.FLAT);
    assertThat(found.judges()).containsExactly(0);
    assertThat(found.count()).isEqualTo(30).isEqualTo(found.of());
    assertThat(found.expected()).isLessThan(1);
  }

  @Test
  void g_one_score_for_all_works_is_found() {
    var panel = panel(7);
    panel.spoil(2, _ -> List.of(8, 7, 8, 7, 8, 7));

    var found = found(panel);

    assertThat(found).extracting(Anomaly::kind).contains(Kind.ONE_VALUE);
    assertThat(found).filteredOn(a -> !a.kind().pair()).allMatch(a -> a.judges().contains(2));
  }

  @Test
  void h_a_sudden_change_of_severity_is_found_where_it_was() {
    var panel = panel(6);
    panel.spoil(9, r -> r.place() > 18 ? shifted(r.marks(), -2) : r.marks());

    var found = only(panel);

    assertThat(found.kind()).isEqualTo(Kind.DRIFT);
    assertThat(found.judges()).containsExactly(9);
    assertThat(30 - found.count()).isBetween(16, 20);
    assertThat(found.effect()).isCloseTo(-2, within(.7));
  }

  /**
   * Of 60 panels with a judge who lifts some three works of their own by three points, half are
   * found; what is chance among what is shown is at most 2 panels' all, 3.3% on average.
   */
  @Test
  void i_with_misconduct_the_share_of_chance_stays_small() {
    var right = 0;
    var wrong = 0;
    for (var seed = 100; seed < 160; seed++) {
      var panel = panel(seed);
      panel.spoil(3, r -> r.tied() ? shifted(r.marks(), 3) : r.marks());
      for (var anomaly : found(panel)) {
        var true3 = anomaly.kind() == Kind.FAVOUR && anomaly.judges().equals(List.of(3));
        right += true3 ? 1 : 0;
        wrong += true3 ? 0 : 1;
      }
    }
    assertThat(List.of(right, wrong)).isEqualTo(List.of(31, 2));
  }

  @Test
  void j_the_order_of_the_sheets_changes_nothing() {
    var panel = panel(6);
    panel.spoil(9, r -> r.place() > 18 ? shifted(r.marks(), -2) : r.marks());
    var found = found(panel);
    var shuffled = new ArrayList<>(panel.readings);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(QUICK.among(shuffled)).isEqualTo(found);
  }

  /** Benjamini and Hochberg 1995, table 1: the fifteen p-values of their example. */
  @Test
  void k_the_step_up_procedure_gives_the_published_answer() {
    var p =
        new double[] {
          .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
          .7590, 1.000
        };
    var tests = IntStream.range(0, 15).mapToObj(i -> test(p[i])).toList();

    assertThat(FalseDiscovery.adjusted(tests, false))
        .filteredOn(t -> t.adjusted() <= .05)
        .hasSize(4);
    // 15 * (1 + 1/2 + … + 1/15) * .0019 / 3 = .0315 and 15 * 3.3182 * .0095 / 4 = .1182
    assertThat(FalseDiscovery.adjusted(tests, true))
        .filteredOn(t -> t.adjusted() <= .05)
        .hasSize(3);
  }

  private static Anomaly test(double p) {
    return new Anomaly(Kind.DRIFT, List.of(0), List.of(), 0, 0, 0, 0, List.of(), p, 1);
  }

  @Test
  void l_tails_are_those_of_the_tables() {
    assertThat(Tails.binomialAtLeast(3, 3, .5)).isCloseTo(.125, within(1e-12));
    assertThat(Tails.binomialAtLeast(1, 4, .5)).isCloseTo(.9375, within(1e-12));
    assertThat(Tails.binomialAtLeast(0, 4, .5)).isEqualTo(1);
    // F(.95; 5, 10) = 3.326 in any table
    assertThat(Tails.fisherAtMost(3.3258345, 5, 10)).isCloseTo(.95, within(1e-6));
  }
}
