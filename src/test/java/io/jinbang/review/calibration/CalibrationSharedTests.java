package io.jinbang.review.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Figures of lme4 1.1-31 (R 4.2.2) on data kept beside the project, where it is there. */
class CalibrationSharedTests {
  private static final Path DATA =
      Path.of(System.getProperty("jinbang.shared", "../shared"), "data", "ranking");

  @Test
  void penicillin_comes_out_as_in_lme4() throws Exception {
    var table = table("Penicillin.csv", "sample", "plate", "diameter");
    var result = table.fit();

    assertFit(result, 3.731132, .716905, .302415, 330.86059, 22.972222);
    assertThat(result.works().get(table.entries.get("A")).effect()).isCloseTo(2.187058, tiny());
    assertThat(result.works().get(table.entries.get("F")).effect()).isCloseTo(-3.003745, tiny());
    assertBest(table, result, 1e-9);
  }

  @Test
  void students_and_lecturers_come_out_as_in_lme4() throws Exception {
    var table = table("InstEval.csv.gz", "s", "d", "y");
    var result = table.fit(Calibration.withDefaults().draws(64));

    var v = result.variance();
    assertThat(v.entry()).isCloseTo(.106215, within(1.1e-6));
    assertThat(v.judge()).isCloseTo(.273735, within(1.1e-6));
    assertThat(v.residual()).isCloseTo(1.387180, within(1.1e-6));
    assertThat(result.criterion()).isCloseTo(237783.88, within(.005));
    assertThat(result.mean()).isCloseTo(3.2541583, within(1e-6));
    assertThat(result.components()).isEqualTo(1);
    assertBest(table, result, 1e-7);
  }

  @Test
  void a_piano_competition_comes_out_as_in_lme4() throws Exception {
    var table = table("chopin2025_stage1.csv", "entry", "judge", "score");
    var result = table.fit();

    assertFit(result, 1.886266, 1.208133, 4.976731, 6413.80551, 19.4432439);
    var best = result.works().get(table.entries.get("29"));
    assertThat(best.effect()).isCloseTo(2.92615, tiny());
    assertThat(best.se()).isCloseTo(.51739, within(1e-5));
    assertThat(best.rank()).isEqualTo(1);
    assertBest(table, result, 1e-9);
    assertThat(result.works().get(table.entries.get("41")).effect()).isCloseTo(2.72246, tiny());
    assertThat(result.works().get(table.entries.get("64")).effect()).isCloseTo(2.11273, tiny());
  }

  @Test
  void a_wine_tasting_comes_out_as_in_lme4() throws Exception {
    var table = table("paris1976_chardonnay.csv", "wine", "taster", "score");
    var result = table.fit();

    assertFit(result, 5.775403, 2.205689, 8.140704, 575.274269, 11.354545);
    assertBest(table, result, 1e-9);
    for (var wine : result.works()) {
      // every taster tasted every wine: the deviation of its mean, shrunk by lme4's variances
      var shrink = 5.775403 / (5.775403 + 8.140704 / 11);
      assertThat(wine.effect()).isCloseTo(shrink * (wine.mean() - 11.354545), tiny());
    }
  }

  /**
   * Effects and severities solve Henderson's mixed model equations (Biometrics 31, 1975) at the
   * variances found: they are the best linear unbiased predictions, whoever computes them.
   */
  private static void assertBest(Table table, CalibrationResult result, double tolerance) {
    var ofWorks = new double[result.works().size()];
    var ofJudges = new double[result.judges().size()];
    for (var score : table.scores) {
      var work = result.works().get(score.entry());
      var judge = result.judges().get(score.judge());
      var rest = score.value() - work.calibrated() + judge.severity();
      ofWorks[score.entry()] += rest / result.variance().residual();
      ofJudges[score.judge()] += rest / result.variance().residual();
    }
    for (var work : result.works()) {
      assertThat(ofWorks[work.entry()])
          .isCloseTo(work.effect() / result.variance().entry(), within(tolerance));
    }
    for (var judge : result.judges()) {
      assertThat(ofJudges[judge.judge()])
          .isCloseTo(-judge.severity() / result.variance().judge(), within(tolerance));
    }
  }

  private static void assertFit(
      CalibrationResult result,
      double entry,
      double judge,
      double residual,
      double criterion,
      double mean) {
    var v = result.variance();
    assertThat(v.entry()).isCloseTo(entry, withPercentage(.01));
    assertThat(v.judge()).isCloseTo(judge, withPercentage(.01));
    assertThat(v.residual()).isCloseTo(residual, withPercentage(.01));
    assertThat(result.criterion()).isCloseTo(criterion, within(1e-4));
    assertThat(result.mean()).isCloseTo(mean, within(1e-6));
  }

  private static org.assertj.core.data.Offset<Double> tiny() {
    return within(1e-4);
  }

  private static Table table(String name, String entry, String judge, String score)
      throws Exception {
    var file = DATA.resolve(name);
    assumeTrue(Files.exists(file), "no " + file);
    return Table.file(file, entry, judge, score);
  }
}
