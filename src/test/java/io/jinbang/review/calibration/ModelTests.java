package io.jinbang.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jinbang.review.calibration.CalibrationResult.Judge;
import io.jinbang.review.calibration.CalibrationResult.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The models beside the plain one, on scores whose truth is known. */
class ModelTests {
  private static final int WORKS = 300;

  @Test
  void slopes_of_judges_are_found_again() {
    var slope = new double[] {.5, .7, .85, 1, 1, 1.15, 1.3, 1.5};
    var scores = scores(slope, new double[] {.5, .5, .5, .5, .5, .5, .5, .5}, 3);
    var judges = fit(scores, Model.SLOPE).judges();

    var mean = judges.stream().mapToDouble(Judge::slope).average().orElse(0);
    for (var j = 0; j < slope.length; j++) {
      assertThat(judges.get(j).slope() / mean).isCloseTo(slope[j], within(.08));
    }
    assertThat(fit(scores, Model.TWO_WAY).judges()).allMatch(judge -> judge.slope() == 1);
  }

  @Test
  void the_noise_of_judges_is_found_again() {
    var noise = new double[] {.3, .5, .5, .5, .5, .5, .5, 1.5};
    var one = IntStream.range(0, 8).mapToDouble(_ -> 1).toArray();
    var judges = fit(scores(one, noise, 4), Model.SLOPE).judges();

    assertThat(judges.get(7).noise()).isCloseTo(2.25, within(.5));
    assertThat(judges.get(3).noise()).isCloseTo(.25, within(.08));
    assertThat(judges.get(0).noise()).isLessThan(judges.get(3).noise());
  }

  @Test
  void judges_alike_are_found_to_be_alike() {
    var one = IntStream.range(0, 8).mapToDouble(_ -> 1).toArray();
    var scores = scores(one, new double[] {.5, .5, .5, .5, .5, .5, .5, .5}, 3);
    var sloped = fit(scores, Model.SLOPE);
    var plain = fit(scores, Model.TWO_WAY);

    assertThat(sloped.judges()).allMatch(judge -> Math.abs(judge.slope() - 1) < .06);
    for (var w = 0; w < WORKS; w++) {
      assertThat(sloped.works().get(w).effect())
          .isCloseTo(plain.works().get(w).effect(), within(.1));
    }
    assertThat(sloped.criterion()).isNaN();
  }

  @Test
  void a_judge_with_fewer_than_fifteen_scores_has_the_common_slope_and_noise() {
    var scores = new ArrayList<Score>();
    var random = new Random(3);
    for (var w = 0; w < 14; w++) {
      var merit = random.nextGaussian();
      for (var j = 0; j < 4; j++) {
        scores.add(new Score(w, j, 5 + (j == 0 ? 3 : 1) * merit + .3 * random.nextGaussian()));
      }
    }
    var result = Calibration.withDefaults().model(Model.SLOPE).fit(new int[14], scores);

    assertThat(result.judges()).allMatch(judge -> judge.slope() == 1);
    assertThat(result.judges()).allMatch(j -> j.noise() == result.variance().residual());
  }

  @Test
  void a_slip_of_the_pen_moves_a_robust_score_less() {
    var one = IntStream.range(0, 8).mapToDouble(_ -> 1).toArray();
    var scores = scores(one, new double[] {.5, .5, .5, .5, .5, .5, .5, .5}, 5);
    var slipped = new ArrayList<>(scores);
    var first = slipped.removeFirst();
    slipped.add(new Score(first.entry(), first.judge(), first.value() - 10));

    var plain = moved(scores, slipped, Model.TWO_WAY);
    var robust = moved(scores, slipped, Model.ROBUST);
    assertThat(plain).isGreaterThan(1.5);
    assertThat(robust).isLessThan(.25);
  }

  @Test
  void robust_errors_of_normal_scores_change_little() {
    var one = IntStream.range(0, 8).mapToDouble(_ -> 1).toArray();
    var scores = scores(one, new double[] {.5, .5, .5, .5, .5, .5, .5, .5}, 4);
    var plain = fit(scores, Model.TWO_WAY);
    var robust = fit(scores, Model.ROBUST);

    assertThat(robust.variance().entry()).isCloseTo(plain.variance().entry(), within(.1));
    for (var w = 0; w < WORKS; w++) {
      assertThat(robust.works().get(w).effect())
          .isCloseTo(plain.works().get(w).effect(), within(.5));
    }
  }

  @Test
  void where_nothing_varies_every_model_says_the_same() {
    var scores = new ArrayList<Score>();
    for (var w = 0; w < 40; w++) {
      scores.add(new Score(w, 0, 7));
      scores.add(new Score(w, 1, 7));
    }
    for (var model : Model.values()) {
      var result = fit(scores, model, 40);
      assertThat(result.notes()).contains(Note.NO_VARIATION);
      assertThat(result.works()).allMatch(work -> work.rank() == 1 && work.calibrated() == 7);
    }
  }

  @Test
  void one_review_only_can_be_fitted_by_every_model() {
    for (var model : Model.values()) {
      var result = fit(List.of(new Score(0, 0, 7)), model, 1);
      assertThat(result.works().getFirst().calibrated()).isEqualTo(7);
      assertThat(result.notes()).contains(Note.TOO_FEW_SCORES);
    }
  }

  @Test
  void somebody_is_first_of_every_theme_and_the_chances_add_up() {
    var scores = scores(new double[] {1, 1, 1}, new double[] {.5, .5, .5}, 3).subList(0, 90);
    var themes = IntStream.range(0, 30).map(w -> w % 3).toArray();
    var works = Calibration.withDefaults().fit(themes, scores).works();

    for (var theme = 0; theme < 3; theme++) {
      var t = theme;
      var ofTheme = works.stream().filter(work -> work.theme() == t).toList();
      assertThat(ofTheme.stream().mapToDouble(Work::pFirst).sum()).isCloseTo(1, within(1e-9));
      var likeliest =
          ofTheme.stream().max((a, b) -> Double.compare(a.pFirst(), b.pFirst())).orElseThrow();
      assertThat(ofTheme).allMatch(work -> work.calibrated() <= likeliest.calibrated() + work.se());
    }
  }

  @Test
  void a_withdrawn_work_takes_no_place_but_tells_of_its_judges() {
    var scores = scores(new double[] {1, 1, 1}, new double[] {.5, .5, .5}, 3).subList(0, 90);
    var all = Calibration.withDefaults().top(1).fit(new int[30], scores);
    var best =
        all.works().stream().filter(work -> work.rank() == 1).findFirst().orElseThrow().entry();
    var rest = Calibration.withDefaults().top(1).without(Set.of(best)).fit(new int[30], scores);

    assertThat(rest.works().get(best).rank()).isZero();
    assertThat(rest.works().get(best).pTop()).isNaN();
    assertThat(rest.works().get(best).pFirst()).isNaN();
    assertThat(rest.judges()).isEqualTo(all.judges());
    var ranked = rest.works().stream().filter(work -> work.rank() > 0).toList();
    assertThat(ranked.stream().mapToDouble(Work::pTop).sum()).isCloseTo(1, within(1e-9));
    assertThat(ranked).hasSize(29).anyMatch(work -> work.rank() == 1);
  }

  @Test
  void whatever_the_panels_every_model_answers_with_numbers() {
    for (var seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var works = 1 + random.nextInt(40);
      var scores = anything(random, works, 1 + random.nextInt(6));
      for (var model : Model.values()) {
        var result =
            Calibration.withDefaults().draws(64).top(3).model(model).fit(new int[works], scores);
        assertThat(result.works())
            .as("seed %d, %s", seed, model)
            .filteredOn(work -> work.n() > 0)
            .allMatch(work -> Double.isFinite(work.calibrated()) && work.rank() > 0)
            .allMatch(work -> Double.isNaN(work.pTop()) || (work.pTop() >= 0 && work.pTop() <= 1));
        assertThat(result.judges())
            .as("seed %d, %s", seed, model)
            .allMatch(j -> Double.isFinite(j.severity()) && Double.isFinite(j.slope()))
            .allMatch(j -> j.noise() >= 0);
      }
    }
  }

  /** Whole marks, halves of one, or one for all; some pairs only. */
  private static List<Score> anything(Random random, int works, int judges) {
    var step = random.nextInt(4) / 2.0;
    var share = .2 + .8 * random.nextDouble();
    var scores = new ArrayList<Score>();
    for (var w = 0; w < works; w++) {
      for (var j = 0; j < judges; j++) {
        if (random.nextDouble() < share) {
          scores.add(new Score(w, j, step * random.nextInt(10)));
        }
      }
    }
    return scores.isEmpty() ? List.of(new Score(0, 0, 5)) : scores;
  }

  private static double moved(List<Score> before, List<Score> after, Model model) {
    var work = before.getFirst().entry();
    var was = fit(before, model).works().get(work).effect();
    return Math.abs(fit(after, model).works().get(work).effect() - was);
  }

  private static CalibrationResult fit(List<Score> scores, Model model) {
    return fit(scores, model, WORKS);
  }

  private static CalibrationResult fit(List<Score> scores, Model model, int works) {
    return Calibration.withDefaults().draws(0).model(model).fit(new int[works], scores);
  }

  /** Works by turns seen by so many of the judges; judge j is j / 4 too strict. */
  private static List<Score> scores(double[] slope, double[] noise, int reviews) {
    var random = new Random(12);
    var scores = new ArrayList<Score>();
    for (var w = 0; w < WORKS; w++) {
      var merit = random.nextGaussian();
      var from = random.nextInt(slope.length);
      for (var r = 0; r < reviews; r++) {
        var j = (from + r) % slope.length;
        var error = noise[j] * random.nextGaussian();
        scores.add(new Score(w, j, 5 + slope[j] * merit - j / 4.0 + error));
      }
    }
    return scores;
  }
}
