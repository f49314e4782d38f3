package io.jinbang.review.rankfile;

import static java.util.stream.Collectors.groupingBy;

import io.jinbang.numerics.Ranks;
import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.CalibrationResult.Work;
import io.jinbang.review.calibration.ClippedMean;
import io.jinbang.review.calibration.Pool;
import io.jinbang.review.calibration.Score;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order by the method the rules name, within the same groups as the calibrated one. Works whose
 * figures differ by rounding only share the better rank.
 *
 * @param clipped by work; NaN where no clip is given
 * @param figure by work
 * @param rank by work; 0 where it has none
 */
record Official(Method method, double[] clipped, double[] figure, int[] rank) {
  static Official of(
      Method method, @Nullable Double clip, ScoreFile file, CalibrationResult result, Pool pool) {
    var clipped = clipped(file, clip);
    var figure = new double[clipped.length];
    Arrays.setAll(figure, w -> figure(method, result.works().get(w), clipped[w]));
    var rank = new int[clipped.length];
    result.works().stream()
        .filter(work -> work.rank() > 0)
        .collect(groupingBy(work -> group(pool, work)))
        .values()
        .forEach(works -> rank(works, figure, rank));
    return new Official(method, clipped, figure, rank);
  }

  /** Works in one group are ranked against each other. */
  static List<Integer> group(Pool pool, Work work) {
    return switch (pool) {
      case ALL -> List.of(0, 0);
      case COMPONENT -> List.of(work.component(), 0);
      case THEME -> List.of(work.component(), work.theme());
    };
  }

  private static double figure(Method method, Work work, double clipped) {
    return switch (method) {
      case MEAN -> work.mean();
      case TRIMMED -> work.trimmed().value();
      case CLIPPED -> clipped;
      case CALIBRATED -> work.calibrated();
    };
  }

  private static double[] clipped(ScoreFile file, @Nullable Double clip) {
    var clipped = new double[file.entries().size()];
    Arrays.fill(clipped, Double.NaN);
    if (clip != null) {
      file.scores().stream()
          .collect(groupingBy(Score::entry))
          .forEach((work, given) -> clipped[work] = ClippedMean.of(values(given), clip).value());
    }
    return clipped;
  }

  private static double[] values(List<Score> scores) {
    return scores.stream().mapToDouble(Score::value).toArray();
  }

  private static void rank(List<Work> works, double[] figure, int[] rank) {
    var own = works.stream().mapToInt(Work::entry).toArray();
    var ranks = Ranks.highestFirst(Arrays.stream(own).mapToDouble(w -> figure[w]).toArray());
    IntStream.range(0, own.length).forEach(i -> rank[own[i]] = ranks[i]);
  }
}
