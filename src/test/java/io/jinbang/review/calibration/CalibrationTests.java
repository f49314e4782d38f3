package io.jinbang.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.review.calibration.Uncalibratable.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTests {
  private static final double NONE = Double.NaN;

  @Test
  void renumbering_and_shuffling_changes_nothing() {
    var random = new Random(5);
    var table = simulated(random, 40, 8, 4);
    var works = shuffled(40, random);
    var judges = shuffled(8, random);
    var scores = new ArrayList<Score>();
    table.scores.forEach(
        s -> scores.add(new Score(works.get(s.entry()), judges.get(s.judge()), s.value())));
    Collections.shuffle(scores, random);
    var themes = new int[40];
    IntStream.range(0, 40).forEach(w -> themes[works.get(w)] = table.themes.get(w));

    var before = table.fit();
    var after = Calibration.withDefaults().fit(themes, scores);

    assertThat(after.criterion()).isCloseTo(before.criterion(), within(1e-8));
    for (var work : before.works()) {
      var same = after.works().get(works.get(work.entry()));
      assertThat(same.calibrated()).isCloseTo(work.calibrated(), within(1e-6));
      assertThat(same.se()).isCloseTo(work.se(), within(1e-6));
      assertThat(same.rank()).isEqualTo(work.rank());
      assertThat(same.pTop()).isCloseTo(work.pTop(), within(.05));
    }
    for (var judge : before.judges()) {
      var same = after.judges().get(judges.get(judge.judge()));
      assertThat(same.severity()).isCloseTo(judge.severity(), within(1e-6));
    }
  }

  @Test
  void shuffling_the_lines_changes_not_a_bit() {
    var table = simulated(new Random(6), 30, 6, 3);
    var before = table.fit();
    Collections.shuffle(table.scores, new Random(1));

    assertThat(table.fit()).isEqualTo(before);
  }

  @Test
  void a_judge_who_adds_ten_to_all_works_changes_only_what_is_said_of_judges() {
    var table = simulated(new Random(7), 30, 6, 6);
    var generous = new ArrayList<Score>();
    table.scores.forEach(
        s -> generous.add(new Score(s.entry(), s.judge(), s.value() + (s.judge() == 2 ? 10 : 0))));

    var before = table.fit();
    var after = Calibration.withDefaults().fit(new int[30], generous);

    // every judge saw every work: the ANOVA sums of squares of works and residuals stay the same
    assertThat(after.variance().entry()).isCloseTo(before.variance().entry(), within(1e-4));
    assertThat(after.variance().residual()).isCloseTo(before.variance().residual(), within(1e-4));
    for (var w = 0; w < 30; w++) {
      assertThat(after.works().get(w).effect())
          .isCloseTo(before.works().get(w).effect(), within(1e-5));
      assertThat(after.works().get(w).rank()).isEqualTo(before.works().get(w).rank());
      assertThat(after.works().get(w).pTop()).isCloseTo(before.works().get(w).pTop(), within(.05));
    }
    var shift = before.judges().get(2).severity() - after.judges().get(2).severity();
    assertThat(shift).isBetween(7.0, 10.0);
  }

  @Test
  void calibrating_orders_works_better_than_raw_means_when_panels_differ() {
    var random = new Random(8);
    var truth = random.doubles(200, 0, 20).toArray();
    var severity = IntStream.range(0, 20).mapToDouble(_ -> 6 * random.nextGaussian()).toArray();
    var table = new Table();
    for (var w = 0; w < 200; w++) {
      for (var j : shuffled(20, random).subList(0, 3)) {
        table.add("W" + w, "J" + j, 60 + truth[w] - severity[j] + 2 * random.nextGaussian(), 0);
      }
    }
    var result = table.fit();
    var raw = result.works().stream().mapToDouble(CalibrationResult.Work::mean).toArray();
    var calibrated =
        result.works().stream().mapToDouble(CalibrationResult.Work::calibrated).toArray();

    assertThat(tauA(truth, calibrated)).isGreaterThan(tauA(truth, raw) + .15).isGreaterThan(.8);
    var sure = result.works().stream().filter(w -> w.pTop() > 0).mapToDouble(w -> w.pTop()).sum();
    assertThat(sure).isCloseTo(10, within(1e-9));
  }

  @Test
  void ninety_percent_of_true_ranks_lie_in_the_interval() {
    var random = new Random(9);
    var inside = 0;
    for (var round = 0; round < 20; round++) {
      var truth = random.doubles(60, 0, 1).map(_ -> 4 * random.nextGaussian()).toArray();
      var table = new Table();
      for (var w = 0; w < 60; w++) {
        for (var j : shuffled(8, random).subList(0, 4)) {
          table.add("W" + w, "J" + j, 75 + truth[w] + j + 3 * random.nextGaussian(), 0);
        }
      }
      for (var work : table.fit(Calibration.withDefaults().draws(500)).works()) {
        var better = 0;
        for (var other : truth) {
          better += other > truth[work.entry()] ? 1 : 0;
        }
        inside += better + 1 >= work.rankLow() && better + 1 <= work.rankHigh() ? 1 : 0;
      }
    }
    assertThat(inside / 1200.0).isBetween(.86, .96);
  }

  @Test
  void works_with_few_reviews_are_pulled_toward_their_theme() {
    var table = simulated(new Random(10), 30, 6, 6);
    table.add("once", "J2", 100, 0).add("once", "J3", 100, 0);
    table.add("often", "J0", 100, 0).add("often", "J1", 100, 0).add("often", "J2", 100, 0);
    table.add("often", "J3", 100, 0).add("often", "J4", 100, 0).add("often", "J5", 100, 0);
    var works = table.fit().works();

    assertThat(works.get(30).calibrated()).isLessThan(works.get(31).calibrated());
    assertThat(works.get(30).se()).isGreaterThan(works.get(31).se());
  }

  @Test
  void panels_that_share_no_judge_are_ranked_apart_unless_asked_for() {
    var table =
        Table.grid(
            new double[] {80, 82, NONE, NONE},
            new double[] {70, 73, NONE, NONE},
            new double[] {NONE, NONE, 90, 95},
            new double[] {75, 76, NONE, NONE},
            new double[] {NONE, NONE, 85, 88});

    var apart = table.fit(Calibration.withDefaults().top(1));
    var together = table.fit(Calibration.withDefaults().top(1).pool(Pool.ALL));

    assertThat(apart.components()).isEqualTo(2);
    assertThat(apart.notes()).contains(Note.DISCONNECTED);
    assertThat(apart.works())
        .extracting(CalibrationResult.Work::component)
        .containsExactly(0, 0, 1, 0, 1);
    assertThat(apart.works())
        .extracting(CalibrationResult.Work::rank)
        .containsExactly(1, 3, 1, 2, 2);
    assertThat(apart.works().get(0).pTop() + apart.works().get(1).pTop())
        .isCloseTo(1 - apart.works().get(3).pTop(), within(1e-9));
    assertThat(apart.works().get(2).pTop() + apart.works().get(4).pTop())
        .isCloseTo(1, within(1e-9));
    assertThat(together.works())
        .extracting(CalibrationResult.Work::rank)
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
  }

  @Test
  void prizes_within_themes_rank_within_themes() {
    var table = simulated(new Random(11), 12, 4, 4);
    var themes = IntStream.range(0, 12).map(w -> w % 3).toArray();
    var result = Calibration.withDefaults().pool(Pool.THEME).top(1).fit(themes, table.scores);

    for (var t = 0; t < 3; t++) {
      var theme = t;
      var inTheme = result.works().stream().filter(w -> w.theme() == theme).toList();
      assertThat(inTheme)
          .extracting(CalibrationResult.Work::rank)
          .containsExactlyInAnyOrder(1, 2, 3, 4);
      assertThat(inTheme.stream().mapToDouble(CalibrationResult.Work::pTop).sum())
          .isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void the_same_seed_gives_the_same_chances() {
    var table = simulated(new Random(12), 20, 5, 3);
    var first = table.fit(Calibration.withDefaults().seed(4));

    assertThat(table.fit(Calibration.withDefaults().seed(4))).isEqualTo(first);
    assertThat(table.fit(Calibration.withDefaults().seed(5))).isNotEqualTo(first);
  }

  @Test
  void one_score_alone_stands_as_it_is() {
    var result = Table.grid(new double[] {83}).fit();
    var work = result.works().getFirst();

    assertThat(result.notes()).contains(Note.TOO_FEW_SCORES, Note.FEW_JUDGES);
    assertThat(work.calibrated()).isEqualTo(83);
    assertThat(work.effect()).isZero();
    assertThat(work.se()).isNaN();
    assertThat(work.pTop()).isNaN();
    assertThat(result.criterion()).isNaN();
    assertThat(result.variance()).isEqualTo(new CalibrationResult.Variance(0, 0, 0));
  }

  @Test
  void scores_all_equal_leave_everyone_first() {
    var row = new double[] {80, 80, 80};
    var result = Table.grid(row, row, row, row).fit(Calibration.withDefaults().top(1));

    assertThat(result.notes()).contains(Note.NO_VARIATION);
    assertThat(result.variance()).isEqualTo(new CalibrationResult.Variance(0, 0, 0));
    for (var work : result.works()) {
      assertThat(work.calibrated()).isEqualTo(80);
      assertThat(work.rank()).isEqualTo(1);
      assertThat(work.pTop()).isCloseTo(.25, within(.04));
    }
    assertThat(result.judges()).allMatch(CalibrationResult.Judge::constant);
  }

  @Test
  void works_that_differ_less_than_chance_have_variance_zero() {
    // every row and column has the same mean: sums of squares of works and judges are 0
    var result =
        Table.grid(new double[] {1, 2, 3}, new double[] {2, 3, 1}, new double[] {3, 1, 2})
            .fit(Calibration.withDefaults().top(1));

    assertThat(result.variance().entry()).isZero();
    assertThat(result.variance().judge()).isZero();
    // total sum of squares 6 over 8 degrees of freedom
    assertThat(result.variance().residual()).isCloseTo(.75, within(1e-6));
    assertThat(result.works()).allMatch(w -> w.effect() == 0 && w.se() == 0 && w.rank() == 1);
    assertThat(result.works()).allMatch(w -> Math.abs(w.pTop() - 1 / 3.0) < .05);
  }

  @Test
  void only_the_judges_variance_may_vanish() {
    // column means equal, row means 2, 5, 8: MSA = 3*18/2 = 27, MSE = 6/4, judges below chance
    var result =
        Table.grid(new double[] {1, 2, 3}, new double[] {5, 6, 4}, new double[] {9, 7, 8}).fit();

    assertThat(result.variance().judge()).isZero();
    // one-way REML: residual 6 over 6 degrees of freedom, works (27 - 1) / 3
    assertThat(result.variance().residual()).isCloseTo(1, within(1e-6));
    assertThat(result.variance().entry()).isCloseTo(26 / 3.0, within(1e-4));
    assertThat(result.judges()).allMatch(j -> j.severity() == 0 && j.se() == 0);
  }

  @Test
  void scores_without_any_error_are_taken_apart_exactly() {
    var result =
        Table.grid(new double[] {70, 75, 72}, new double[] {80, 85, 82}, new double[] {60, 65, 62})
            .fit();

    assertThat(result.works()).extracting(CalibrationResult.Work::rank).containsExactly(2, 1, 3);
    assertThat(result.works().get(1).effect()).isCloseTo(10, within(.001));
    assertThat(result.judges().get(1).severity()).isCloseTo(-(75 - 217 / 3.0), within(.001));
    assertThat(result.variance().entry()).isCloseTo(100, within(.1));
    assertThat(result.variance().residual()).isLessThan(.001);
  }

  @Test
  void a_single_judge_gives_an_order_but_no_severity() {
    var result =
        Table.grid(new double[] {70}, new double[] {80}, new double[] {90}, new double[] {75})
            .fit(Calibration.withDefaults().top(1));

    assertThat(result.notes()).contains(Note.SEVERITY_UNKNOWN, Note.WORK_OR_CHANCE);
    assertThat(result.works()).extracting(CalibrationResult.Work::rank).containsExactly(4, 2, 1, 3);
    assertThat(result.judges().getFirst().severity()).isZero();
    assertThat(result.variance().entry()).isEqualTo(result.variance().residual());
    assertThat(result.works().get(2).effect()).isCloseTo((90 - 78.75) / 2, within(1e-9));
    assertThat(result.works().get(2).pTop()).isBetween(.4, .95);
  }

  @Test
  void a_single_work_has_its_mean() {
    var result = Table.grid(new double[] {70, 80, 90}).fit();

    assertThat(result.notes()).contains(Note.WORK_IS_THEME, Note.SEVERITY_UNKNOWN);
    assertThat(result.works().getFirst().calibrated()).isCloseTo(80, within(1e-9));
    assertThat(result.works().getFirst().pTop()).isEqualTo(1);
    assertThat(result.variance().residual()).isCloseTo(100, within(1e-5));
  }

  @Test
  void a_judge_with_one_score_for_all_is_pointed_out_and_harmless() {
    var result =
        Table.grid(
                new double[] {70, 72, 85},
                new double[] {80, 81, 85},
                new double[] {90, 93, 85},
                new double[] {60, 61, 85})
            .fit();

    assertThat(result.judges())
        .extracting(CalibrationResult.Judge::constant)
        .containsExactly(false, false, true);
    assertThat(result.works()).extracting(CalibrationResult.Work::rank).containsExactly(3, 2, 1, 4);
  }

  @Test
  void a_work_nobody_reviewed_is_listed_but_not_ranked() {
    var table = simulated(new Random(13), 10, 4, 3);
    var themes = new int[12];
    themes[11] = 4;
    var result = Calibration.withDefaults().fit(themes, table.scores);

    var unseen = result.works().get(10);
    assertThat(unseen.n()).isZero();
    assertThat(unseen.component()).isEqualTo(-1);
    assertThat(unseen.rank()).isZero();
    assertThat(unseen.pTop()).isNaN();
    assertThat(unseen.calibrated()).isCloseTo(result.mean(), within(1e-9));
    assertThat(unseen.se()).isCloseTo(Math.sqrt(result.variance().entry()), within(1e-9));
    assertThat(result.works().get(11).calibrated()).isNaN();
    assertThat(result.themeMeans().get(4)).isNaN();
    assertThat(result.components()).isEqualTo(1);
  }

  @Test
  void without_draws_there_are_no_chances() {
    var result = simulated(new Random(14), 10, 4, 3).fit(Calibration.withDefaults().draws(0));

    assertThat(result.works()).allMatch(w -> Double.isNaN(w.pTop()) && w.rankLow() == 0);
    assertThat(result.works()).allMatch(w -> w.rank() > 0);
  }

  @Test
  void what_cannot_be_used_is_refused_with_its_place() {
    refused(Reason.NO_SCORES, -1, 1, List.of());
    refused(Reason.NOT_A_NUMBER, 1, 1, List.of(new Score(0, 0, 1), new Score(0, 1, NONE)));
    refused(Reason.NO_SUCH_INDEX, 0, 1, List.of(new Score(1, 0, 1)));
    refused(Reason.TWICE, 1, 1, List.of(new Score(0, 0, 1), new Score(0, 0, 2)));
    var many = new ArrayList<Score>();
    IntStream.range(0, 5001).forEach(i -> many.add(new Score(i, i, i)));
    refused(Reason.TOO_MANY_JUDGES, -1, 5001, many);
    assertThatThrownBy(
            () ->
                simulated(new Random(1), 20, 4, 3)
                    .fit(Calibration.withDefaults().draws(10_000_000)))
        .isInstanceOfSatisfying(
            Uncalibratable.class, u -> assertThat(u.reason()).isEqualTo(Reason.TOO_MANY_DRAWS));
    assertThatThrownBy(() -> Calibration.withDefaults().top(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_trimmed_mean_drops_one_highest_and_one_lowest() {
    assertThat(TrimmedMean.of(1, 9, 5, 6, 100)).isEqualTo(new TrimmedMean(20 / 3.0, 5));
    assertThat(TrimmedMean.of(7, 7, 1).value()).isEqualTo(7);
    assertThat(TrimmedMean.of(4, 8).value()).isEqualTo(6);
    assertThat(TrimmedMean.of(4).value()).isEqualTo(4);
    assertThat(TrimmedMean.of().value()).isNaN();
    assertThat(TrimmedMean.of(1, 2, 3, 4).few()).isTrue();
    assertThat(TrimmedMean.of(1, 2, 3, 4, 5).few()).isFalse();
  }

  @Test
  void the_clipped_mean_pulls_far_scores_in_once() {
    // the mean of 10, 10, 10 and 2 is 8; 2 becomes 6
    var clipped = ClippedMean.of(new double[] {10, 10, 10, 2}, 2);
    assertThat(clipped).isEqualTo(new ClippedMean(9, 8, 1));
    assertThat(ClippedMean.of(new double[] {7}, .5)).isEqualTo(new ClippedMean(7, 7, 0));
    assertThat(ClippedMean.of(new double[] {4, 4, 4}, 1).value()).isEqualTo(4);
    assertThat(ClippedMean.of(new double[0], 1).value()).isNaN();
    assertThatThrownBy(() -> ClippedMean.of(new double[] {1}, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refused(Reason reason, int position, int works, List<Score> scores) {
    assertThatThrownBy(() -> Calibration.withDefaults().fit(new int[works], scores))
        .isInstanceOfSatisfying(
            Uncalibratable.class,
            u -> {
              assertThat(u.reason()).isEqualTo(reason);
              assertThat(u.position()).isEqualTo(position);
            });
  }

  private static Table simulated(Random random, int works, int judges, int reviews) {
    var table = new Table();
    for (var w = 0; w < works; w++) {
      var merit = 5 * random.nextGaussian();
      for (var j : shuffled(judges, random).subList(0, reviews)) {
        table.add("W" + w, "J" + j, 75 + merit + 2 * j + 2 * random.nextGaussian(), 0);
      }
    }
    return table;
  }

  private static List<Integer> shuffled(int size, Random random) {
    var numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(numbers, random);
    return numbers;
  }

  /** Concordant minus discordant pairs over all pairs (Kendall 1938). */
  private static double tauA(double[] a, double[] b) {
    var sum = 0.0;
    for (var i = 0; i < a.length; i++) {
      for (var j = 0; j < i; j++) {
        sum += Math.signum(a[i] - a[j]) * Math.signum(b[i] - b[j]);
      }
    }
    return 2 * sum / (a.length * (a.length - 1.0));
  }
}
