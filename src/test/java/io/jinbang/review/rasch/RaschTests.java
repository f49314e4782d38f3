package io.jinbang.review.rasch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

/** Lettered from simple to hard. What is expected comes from the likelihood written out below. */
class RaschTests {
  private static final double[] SEVERITY = {-.8, 0, .8};
  private static final double[] DIFFICULTY = {-.4, .4};
  private static final double[] STEP = {-1, 1};

  @Test
  void a_deviance_is_minus_twice_the_likelihood_written_out() {
    var ratings = simulated(40, 1);
    var result = Rasch.withDefaults().fit(ratings);

    assertThat(result.deviance())
        .isCloseTo(-2 * logLikelihood(ratings, parameters(result)), within(1e-9));
    assertThat(result.marks()).containsExactly(0, 1, 2);
    assertThat(result.raters()).hasSize(3);
    assertThat(result.works()).hasSize(40);
  }

  @Test
  void b_no_parameter_can_be_moved_to_a_higher_likelihood() {
    var ratings = simulated(40, 2);
    var best = parameters(Rasch.withDefaults().fit(ratings));

    var peak = logLikelihood(ratings, best);
    for (var i = 0; i < best.length; i++) {
      for (var move : new double[] {-.01, .01, -1, 1}) {
        var moved = best.clone();
        moved[i] += move;
        assertThat(logLikelihood(ratings, moved)).isLessThan(peak);
      }
      assertThat(slope(ratings, best, i)).isCloseTo(0, within(1e-3));
    }
  }

  @Test
  void c_standard_errors_are_those_of_the_curvature_at_the_peak() {
    var ratings = simulated(60, 3);
    var result = Rasch.withDefaults().fit(ratings);

    var covariance = covariance(ratings, parameters(result));
    for (var i = 0; i < 2; i++) {
      assertThat(result.items().get(i).se()).isCloseTo(Math.sqrt(covariance[i][i]), within(1e-4));
      assertThat(result.raters().get(i).se())
          .isCloseTo(Math.sqrt(covariance[2 + i][2 + i]), within(1e-4));
    }
    var last = covariance[2][2] + 2 * covariance[2][3] + covariance[3][3];
    assertThat(result.raters().get(2).se()).isCloseTo(Math.sqrt(last), within(1e-4));
  }

  @Test
  void d_a_work_stands_at_the_mean_of_its_posterior() {
    var ratings = simulated(30, 4, 1.5);
    var result = Rasch.withDefaults().fit(ratings);

    var first = ratings.stream().filter(r -> r.work() == 0).toList();
    var weights = IntStream.range(0, 21).mapToDouble(q -> joint(first, parameters(result), q));
    var joint = weights.toArray();
    var total = IntStream.range(0, 21).mapToDouble(q -> joint[q]).sum();
    var mean = IntStream.range(0, 21).mapToDouble(q -> joint[q] * node(q)).sum() / total;
    assertThat(result.works().getFirst().measure()).isCloseTo(mean, within(1e-9));
  }

  @Test
  void e_the_order_of_the_marks_changes_no_bit() {
    var ratings = new ArrayList<>(simulated(40, 5));
    var result = Rasch.withDefaults().fit(ratings);
    Collections.shuffle(ratings, new Random(1));

    assertThat(Rasch.withDefaults().fit(ratings)).isEqualTo(result);
  }

  @Test
  void f_what_was_put_in_comes_out() {
    var result = Rasch.withDefaults().fit(simulated(3000, 6));

    for (var r = 0; r < 3; r++) {
      var rater = result.raters().get(r);
      assertThat(rater.severity()).isCloseTo(SEVERITY[r], within(3 * rater.se()));
      assertThat(rater.infit()).isCloseTo(1, within(.05));
      assertThat(rater.outfit()).isCloseTo(1, within(.1));
    }
    assertThat(result.variance()).isCloseTo(1, within(.15));
    assertThat(result.steps().get(1)).isCloseTo(1, within(.1));
  }

  @Test
  void g_a_judge_who_rolls_dice_misfits() {
    var dice = new Random(7);
    var ratings =
        simulated(200, 7).stream()
            .map(r -> r.rater() == 1 ? new Rating(r.work(), 1, r.item(), dice.nextInt(3)) : r)
            .toList();

    var raters = Rasch.withDefaults().fit(ratings).raters();

    assertThat(raters.get(1).infit()).isGreaterThan(1.2);
    assertThat(raters.get(0).infit()).isBetween(.8, 1.05);
    assertThat(raters.get(2).infit()).isBetween(.8, 1.05);
  }

  @Test
  void h_a_judge_with_highest_marks_only_is_set_aside() {
    var ratings = new ArrayList<>(simulated(40, 8));
    IntStream.range(0, 40).forEach(w -> ratings.add(new Rating(w, 9, 0, 2)));

    var result = Rasch.withDefaults().fit(ratings);

    var generous = result.raters().getLast();
    assertThat(generous.n()).isEqualTo(40);
    assertThat(generous.severity()).isNaN();
    assertThat(generous.se()).isNaN();
    assertThat(generous.infit()).isNaN();
    assertThat(result.raters().getFirst())
        .isEqualTo(Rasch.withDefaults().fit(simulated(40, 8)).raters().getFirst());
  }

  @Test
  void i_marks_nobody_gave_are_no_step() {
    var ratings =
        simulated(40, 9).stream()
            .map(r -> new Rating(r.work(), r.rater(), r.item(), 5 + 2 * r.mark()))
            .toList();

    var result = Rasch.withDefaults().fit(ratings);

    assertThat(result.marks()).containsExactly(5, 7, 9);
    assertThat(result.deviance()).isEqualTo(Rasch.withDefaults().fit(simulated(40, 9)).deviance());
  }

  @Test
  void j_judges_without_a_work_in_common_are_counted_as_parts() {
    var ratings = new ArrayList<>(simulated(20, 10));
    simulated(20, 11)
        .forEach(r -> ratings.add(new Rating(100 + r.work(), 10 + r.rater(), r.item(), r.mark())));

    assertThat(Rasch.withDefaults().fit(ratings).components()).isEqualTo(2);
  }

  @Test
  void k_works_that_do_not_differ_have_no_variance() {
    var dice = new Random(12);
    var ratings = new ArrayList<Rating>();
    for (var w = 0; w < 60; w++) {
      for (var r = 0; r < 3; r++) {
        ratings.add(new Rating(w, r, 0, (w + r) % 3));
        ratings.add(new Rating(w, r, 1, dice.nextInt(3)));
      }
    }

    var result = Rasch.withDefaults().fit(ratings);

    assertThat(result.variance()).isBetween(0.0, .01);
    assertThat(result.deviance()).isFinite();
    assertThat(result.works()).allMatch(work -> Math.abs(work.measure()) < .1);
  }

  @Test
  void l_works_far_apart_get_more_nodes() {
    var ratings = simulated(400, 13, 5);

    var result = Rasch.withDefaults().fit(ratings);

    assertThat(Math.sqrt(result.variance())).isBetween(4.0, 6.5);
  }

  @Test
  void m_one_judge_and_one_criterion_are_enough_to_ask_but_not_to_compare() {
    var ratings = List.of(new Rating(0, 0, 0, 1), new Rating(1, 0, 0, 2), new Rating(2, 0, 0, 2));

    var result = Rasch.withDefaults().fit(ratings);

    assertThat(result.raters().getFirst().severity()).isZero();
    assertThat(result.steps()).containsExactly(0.0);
  }

  @Test
  void n_what_cannot_be_fitted_is_refused_with_its_reason() {
    refused(List.of(), Unratable.Reason.NOTHING_TO_COMPARE, -1);
    refused(List.of(new Rating(0, 0, 0, 3)), Unratable.Reason.NOTHING_TO_COMPARE, -1);
    refused(
        List.of(new Rating(0, 0, 0, 3), new Rating(1, 1, 0, 3)),
        Unratable.Reason.NOTHING_TO_COMPARE,
        -1);
    refused(List.of(new Rating(0, -1, 0, 3)), Unratable.Reason.NO_SUCH_INDEX, 0);
    refused(List.of(new Rating(0, 0, 0, 3), new Rating(0, 0, 0, 4)), Unratable.Reason.TWICE, 1);
    refused(
        IntStream.range(0, 102).mapToObj(w -> new Rating(w, 0, 0, w)).toList(),
        Unratable.Reason.TOO_MANY_MARKS,
        -1);
    refused(
        IntStream.range(0, 3000).mapToObj(o -> new Rating(o % 3, o / 3, 0, o % 3)).toList(),
        Unratable.Reason.TOO_MANY_JUDGES,
        -1);
  }

  private static void refused(List<Rating> ratings, Unratable.Reason reason, int position) {
    assertThatExceptionOfType(Unratable.class)
        .isThrownBy(() -> Rasch.withDefaults().fit(ratings))
        .satisfies(
            why -> {
              assertThat(why.reason()).isEqualTo(reason);
              assertThat(why.position()).isEqualTo(position);
            });
  }

  // -- the model, written out

  private static List<Rating> simulated(int works, long seed) {
    return simulated(works, seed, 1);
  }

  private static List<Rating> simulated(int works, long seed, double sd) {
    var random = new Random(seed);
    var ratings = new ArrayList<Rating>();
    for (var w = 0; w < works; w++) {
      var merit = sd * random.nextGaussian();
      for (var r = 0; r < 3; r++) {
        for (var i = 0; i < 2; i++) {
          var p = probabilities(merit - DIFFICULTY[i] - SEVERITY[r], STEP);
          var u = random.nextDouble();
          ratings.add(new Rating(w, r, i, u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2));
        }
      }
    }
    return ratings;
  }

  private static double[] probabilities(double advantage, double[] steps) {
    var one = Math.exp(advantage - steps[0]);
    var two = one * Math.exp(advantage - steps[1]);
    var all = 1 + one + two;
    return new double[] {1 / all, one / all, two / all};
  }

  /** Two items, the first two of three raters, the first of two steps, log sd. */
  private static double[] parameters(RaschResult result) {
    return new double[] {
      result.items().get(0).difficulty(),
      result.items().get(1).difficulty(),
      result.raters().get(0).severity(),
      result.raters().get(1).severity(),
      result.steps().get(0),
      Math.log(result.variance()) / 2
    };
  }

  private static double node(int q) {
    return -6 + .6 * q;
  }

  private static double joint(List<Rating> work, double[] at, int q) {
    var severity = new double[] {at[2], at[3], -at[2] - at[3]};
    var steps = new double[] {at[4], -at[4]};
    var sd = Math.exp(at[5]);
    var z = node(q) / sd;
    var likelihood = .6 * Math.exp(-z * z / 2) / (sd * Math.sqrt(2 * Math.PI));
    for (var r : work) {
      likelihood *= probabilities(node(q) - at[r.item()] - severity[r.rater()], steps)[r.mark()];
    }
    return likelihood;
  }

  private static double logLikelihood(List<Rating> ratings, double[] at) {
    var sum = 0.0;
    for (var from = 0; from < ratings.size(); from += 6) {
      var work = ratings.subList(from, from + 6);
      sum += Math.log(IntStream.range(0, 21).mapToDouble(q -> joint(work, at, q)).sum());
    }
    return sum;
  }

  private static double slope(List<Rating> ratings, double[] at, int i) {
    var up = at.clone();
    var down = at.clone();
    up[i] += 1e-5;
    down[i] -= 1e-5;
    return (logLikelihood(ratings, up) - logLikelihood(ratings, down)) / 2e-5;
  }

  private static double[][] covariance(List<Rating> ratings, double[] at) {
    var n = at.length;
    var information = new double[n][n];
    for (var i = 0; i < n; i++) {
      for (var j = 0; j < n; j++) {
        information[i][j] =
            -(shifted(ratings, at, i, j, 1, 1)
                    - shifted(ratings, at, i, j, 1, -1)
                    - shifted(ratings, at, i, j, -1, 1)
                    + shifted(ratings, at, i, j, -1, -1))
                / 4e-6;
      }
    }
    var matrix = MatrixUtils.createRealMatrix(information);
    return new LUDecomposition(matrix).getSolver().getInverse().getData();
  }

  private static double shifted(List<Rating> ratings, double[] at, int i, int j, int a, int b) {
    var shifted = at.clone();
    shifted[i] += a * 1e-3;
    shifted[j] += b * 1e-3;
    return logLikelihood(ratings, shifted);
  }
}
