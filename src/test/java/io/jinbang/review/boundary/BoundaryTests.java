package io.jinbang.review.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.Score;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoundaryTests {
  private final CalibrationResult result = contest(Calibration.withDefaults().top(5));

  @Test
  void the_most_open_come_first_and_the_settled_are_left_out() {
    var open = Boundary.uncertain(result, .05, .95);

    assertThat(open).isNotEmpty().allMatch(work -> work.pTop() > .05 && work.pTop() < .95);
    assertThat(open.size())
        .isEqualTo(result.works().stream().filter(w -> w.pTop() > .05 && w.pTop() < .95).count());
    for (var i = 1; i < open.size(); i++) {
      assertThat(Math.abs(open.get(i).pTop() - .5))
          .isGreaterThanOrEqualTo(Math.abs(open.get(i - 1).pTop() - .5));
    }
    var first = result.works().get(open.getFirst().entry());
    assertThat(open.getFirst().rankLow()).isEqualTo(first.rankLow());
    assertThat(open.getFirst().rankHigh()).isEqualTo(first.rankHigh());
  }

  @Test
  void every_review_is_spent_on_uncertain_works_and_most_where_most_is_open() {
    var open = Boundary.uncertain(result, .05, .95).stream().map(Uncertain::entry).toList();
    var spent = Boundary.spend(result, 12);

    assertThat(spent.values().stream().mapToInt(n -> n).sum()).isEqualTo(12);
    assertThat(open).containsAll(spent.keySet());
    assertThat(Boundary.spend(result, 1)).containsOnlyKeys(open.getFirst()).containsValue(1);
  }

  @Test
  void a_work_gets_no_more_reviews_than_there_are_judges_who_have_not_seen_it() {
    var spent = Boundary.spend(result, 10_000);

    // 8 judges, 3 of whom have seen each work
    assertThat(spent.values()).allMatch(n -> n == 5);
    assertThat(spent.keySet())
        .hasSameSizeAs(Boundary.uncertain(result, Boundary.LOW, Boundary.HIGH));
  }

  @Test
  void without_draws_nothing_is_known_to_be_open() {
    var undrawn = contest(Calibration.withDefaults().top(5).draws(0));

    assertThat(Boundary.uncertain(undrawn, .05, .95)).isEmpty();
    assertThat(Boundary.spend(undrawn, 10)).isEmpty();
  }

  @Test
  void on_the_line_the_gain_is_that_of_the_orthant() {
    // z = 0: Phi2(0, 0; r) - 1/4 = asin(r) / (2 pi), Sheppard 1899; r = 3/(3 + 1) after 3 reviews
    assertThat(new Gain(0, 1).after(3)).isCloseTo(Math.asin(.75) / (2 * Math.PI), within(1e-12));
    assertThat(Gain.of(.5, 2, 2)).isEqualTo(new Gain(0, 1));
    // all is settled by very many reviews: p(1 - p) at z = 1 is .8413447461 * .1586552539
    assertThat(new Gain(1, 1e15).after(1)).isCloseTo(.8413447461 * .1586552539, within(1e-6));
  }

  @Test
  void the_gain_is_what_simulated_reviews_settle() {
    var random = new Random(4);
    var left = 0.0;
    var rounds = 200_000;
    for (var i = 0; i < rounds; i++) {
      var truth = .6 + random.nextGaussian();
      var seen = truth + random.nextGaussian() / Math.sqrt(2);
      // prior N(.6, 1), two reviews of variance 1: posterior N((.6 + 2 seen) / 3, 1/3)
      var p = normal((.6 + 2 * seen) / 3 * Math.sqrt(3));
      left += p * (1 - p) / rounds;
    }
    var before = normal(.6) * (1 - normal(.6));

    assertThat(new Gain(.6, 1).after(2)).isCloseTo(before - left, within(1e-3));
  }

  private static double normal(double z) {
    return new org.hipparchus.distribution.continuous.NormalDistribution().cumulativeProbability(z);
  }

  /** 30 works, 8 judges, 3 reviews each. */
  private static CalibrationResult contest(Calibration calibration) {
    var random = new Random(2);
    var scores = new ArrayList<Score>();
    for (var w = 0; w < 30; w++) {
      var truth = random.nextGaussian();
      for (var r = 0; r < 3; r++) {
        scores.add(new Score(w, (3 * w + r) % 8, 5 + truth + .7 * random.nextGaussian()));
      }
    }
    return calibration.fit(new int[30], scores);
  }
}
