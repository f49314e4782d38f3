package io.jinbang.review.simulation;

import static java.util.stream.Collectors.groupingBy;

import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.Model;
import io.jinbang.review.calibration.Score;
import io.jinbang.review.calibration.TrimmedMean;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A way to make one figure for each work of the scores it was given. */
enum Way {
  MEAN("mean"),
  /** Without one highest and one lowest. */
  TRIMMED("drop highest and lowest"),
  /** The mean of the scores after each judge's are centred and divided by their deviation. */
  STANDARDISED("z-scores of each judge"),
  /** The calibrated score of the two-way model. */
  CALIBRATED("calibrated, two-way (BLUP)"),
  /** The same with slopes and noise of judges. */
  SLOPE("calibrated, slope and noise of judges"),
  /** The same with errors of Student's t. */
  ROBUST("calibrated, robust");

  private final String title;

  Way(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** By work; every work has a score. */
  double[] figures(Contest contest) {
    return switch (this) {
      case MEAN -> perWork(contest, contest.scores(), Way::average);
      case TRIMMED -> perWork(contest, contest.scores(), v -> TrimmedMean.of(v).value());
      case STANDARDISED -> perWork(contest, standardised(contest), Way::average);
      case CALIBRATED -> calibrated(contest, Model.TWO_WAY);
      case SLOPE -> calibrated(contest, Model.SLOPE);
      case ROBUST -> calibrated(contest, Model.ROBUST);
    };
  }

  private static double[] calibrated(Contest contest, Model model) {
    var calibration = Calibration.withDefaults().draws(0).model(model);
    return calibration.fit(contest.themes(), contest.scores()).works().stream()
        .mapToDouble(CalibrationResult.Work::calibrated)
        .toArray();
  }

  private static double[] perWork(
      Contest contest, List<Score> scores, ToDoubleFunction<double[]> figure) {
    var figures = new double[contest.works()];
    var byWork = scores.stream().collect(groupingBy(Score::entry));
    byWork.forEach((work, given) -> figures[work] = figure.applyAsDouble(values(given)));
    return figures;
  }

  /** A judge whose scores do not differ says nothing: theirs are all 0. */
  private static List<Score> standardised(Contest contest) {
    var byJudge = contest.scores().stream().collect(groupingBy(Score::judge));
    return byJudge.values().stream().flatMap(Way::standardised).toList();
  }

  private static Stream<Score> standardised(List<Score> ofOneJudge) {
    var values = values(ofOneJudge);
    var mean = average(values);
    var variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    var unit = variance > 0 ? Math.sqrt(variance) : 1;
    return ofOneJudge.stream().map(s -> new Score(s.entry(), s.judge(), (s.value() - mean) / unit));
  }

  private static double[] values(List<Score> scores) {
    return scores.stream().mapToDouble(Score::value).toArray();
  }

  private static double average(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }
}
