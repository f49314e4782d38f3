package io.jinbang.review.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTests {
  private static final Setting SMALL = Setting.USUAL.size(120, 20, 3);

  @Test
  void every_work_gets_its_reviews_and_loads_differ_by_one_at_most() {
    var contest = Contest.of(Setting.USUAL, 3);
    var perWork = new int[500];
    var perJudge = new int[60];
    var pairs = new HashSet<List<Integer>>();
    for (var review : contest.reviews()) {
      perWork[review.work()]++;
      perJudge[review.judge()]++;
      assertThat(pairs.add(List.of(review.work(), review.judge()))).isTrue();
      assertThat(review.marks()).hasSize(6);
      assertThat(Arrays.stream(review.marks())).allMatch(mark -> mark >= 1 && mark <= 10);
    }

    assertThat(perWork).containsOnly(3);
    assertThat(perJudge).containsOnly(25);
  }

  @Test
  void a_seed_gives_one_contest() {
    assertThat(Contest.of(SMALL, 5).scores()).isEqualTo(Contest.of(SMALL, 5).scores());
    assertThat(Contest.of(SMALL, 5).scores()).isNotEqualTo(Contest.of(SMALL, 6).scores());
  }

  @Test
  void further_reviews_are_by_fresh_judges_as_long_as_there_are_any() {
    var contest = Contest.of(SMALL, 7).more(Map.of(4, 100, 9, 2));

    assertThat(contest.reviews().stream().filter(r -> r.work() == 4).map(Contest.Review::judge))
        .hasSize(20)
        .doesNotHaveDuplicates();
    assertThat(contest.reviews().stream().filter(r -> r.work() == 9)).hasSize(5);
  }

  @Test
  void tau_a_counts_ties_as_neither_right_nor_wrong() {
    // pairs (1,2) right, (1,3) right, (2,3) tied: 2 of 3
    assertThat(Recovery.tau(new double[] {1, 2, 3}, new double[] {1, 5, 5}))
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(Recovery.tau(new double[] {1, 2, 3}, new double[] {3, 2, 1})).isEqualTo(-1);
    assertThat(Recovery.recall(new double[] {1, 2, 3, 4}, new double[] {4, 1, 2, 3}, 2))
        .isEqualTo(.5);
  }

  @Test
  void chances_that_come_true_as_often_as_said_have_no_error() {
    var reliability = new Reliability();
    for (var i = 0; i < 10; i++) {
      reliability.add(.55, i < 5);
    }
    reliability.add(1, true);
    var bin = reliability.bins().getFirst();

    assertThat(bin.count()).isEqualTo(10);
    assertThat(bin.happened()).isEqualTo(.5);
    // Wilson's 95% interval of 5 in 10 is .2366 to .7634 (Newcombe, Statistics in Medicine 17,
    // 1998)
    assertThat(bin.low()).isCloseTo(.2366, within(5e-5));
    assertThat(bin.high()).isCloseTo(.7634, within(5e-5));
    assertThat(bin.covers()).isTrue();
    assertThat(reliability.error()).isCloseTo(.05 * 10 / 11, within(1e-12));
    assertThat(reliability.error(.05, .95)).isCloseTo(.05, within(1e-12));
  }

  @Test
  void calibrating_gives_back_more_of_the_truth_than_means_and_dropping_less() {
    var ways = new Experiment(Setting.USUAL, 4, 1, 10).ways();

    var mean = ways.get(Way.MEAN.ordinal());
    var calibrated = ways.get(Way.CALIBRATED.ordinal());
    assertThat(ways.get(Way.TRIMMED.ordinal()).tau()).isLessThan(mean.tau() - .02);
    assertThat(calibrated.tau()).isGreaterThan(mean.tau() + .1).isGreaterThan(.685);
    assertThat(calibrated.recall()).isGreaterThan(.49);
    assertThat(mean.reviews()).isEqualTo(1500);
  }

  @Test
  void judges_who_keep_to_their_theme_mislead_all_but_the_calibration() {
    var contest = Contest.of(Setting.USUAL.siloed(), 1);
    var themes = contest.themes();
    var home =
        contest.reviews().stream().filter(r -> r.judge() % 6 == themes[r.work()]).count() / 1500.0;
    // nine in ten, and a sixth of those that anybody gives
    assertThat(home).isCloseTo(.9 + .1 / 6, within(.02));

    var ways = new Experiment(Setting.USUAL.siloed(), 4, 1, 10).ways();
    var calibrated = ways.get(Way.CALIBRATED.ordinal()).tau();
    assertThat(calibrated).isGreaterThan(ways.get(Way.MEAN.ordinal()).tau() + .05);
    assertThat(calibrated).isGreaterThan(ways.get(Way.STANDARDISED.ordinal()).tau() + .05);
  }

  @Test
  void a_fifth_more_reviews_at_the_boundary_beat_twice_as_many_everywhere() {
    var experiment = new Experiment(Setting.NOISY, 4, 1, 10);
    var boundary = experiment.boundary(.2, 1);

    assertThat(boundary.reviews()).isEqualTo(1800);
    assertThat(boundary.recall()).isGreaterThan(experiment.doubled().recall());
  }
}
