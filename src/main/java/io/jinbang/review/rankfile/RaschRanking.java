package io.jinbang.review.rankfile;

import io.jinbang.numerics.Ranks;
import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.Uncalibratable;
import io.jinbang.review.rasch.Rasch;
import io.jinbang.review.rasch.RaschCheck;
import io.jinbang.review.rasch.RaschResult;
import io.jinbang.review.rasch.Unratable;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code jinbang rank --model rasch}: a file under the many-facet Rasch model, and beside it what
 * the calibration says.
 */
record RaschRanking(
    RatingFile file, RaschResult result, CalibrationResult calibrated, RaschCheck check) {

  /**
   * @throws Refusal where the model cannot take the marks
   */
  static String answer(ScoreFile file, boolean json, Language language) {
    var ranking = of(RatingFile.of(file));
    return json ? new RaschJson(ranking).write() : new RaschTable(ranking, language).write();
  }

  private static RaschRanking of(RatingFile file) {
    var result = fit(file);
    var calibrated = calibrate(file.scores());
    return new RaschRanking(file, result, calibrated, RaschCheck.of(result, calibrated));
  }

  private static RaschResult fit(RatingFile file) {
    try {
      return Rasch.withDefaults().fit(file.ratings());
    } catch (Unratable why) {
      throw refusal(why);
    }
  }

  private static CalibrationResult calibrate(ScoreFile scores) {
    try {
      return Calibration.withDefaults().draws(0).fit(scores.themeOf(), scores.scores());
    } catch (Uncalibratable why) {
      throw RankNotes.refusal(why);
    }
  }

  /**
   * A work at its place.
   *
   * @param rank by measure, 1 best; works of equal measure share the better rank
   */
  record Placed(RaschResult.Work work, int rank, boolean tied) {}

  /** Best first. */
  List<Placed> works() {
    var works = result.works();
    var measures = works.stream().mapToDouble(RaschResult.Work::measure).toArray();
    var ranks = Ranks.highestFirst(measures);
    return IntStream.range(0, ranks.length)
        .mapToObj(w -> new Placed(works.get(w), ranks[w], shared(ranks, ranks[w])))
        .sorted(Comparator.comparingInt(Placed::rank))
        .toList();
  }

  private static boolean shared(int[] ranks, int rank) {
    return Arrays.stream(ranks).filter(one -> one == rank).count() > 1;
  }

  private static Refusal refusal(Unratable why) {
    return switch (why.reason()) {
      case TOO_MANY_MARKS ->
          Refusal.invalid(
              "score",
              Text.of("不同的分值超过 101 种", "there are more than 101 different marks"),
              Text.of("请先归并成等级。", "Merge them into grades first."));
      case TOO_MANY_JUDGES ->
          Refusal.invalid(
              "judge",
              Text.of("评委和评分项合计超过 1,000", "judges and criteria together exceed 1,000"),
              Text.of("请分主题分别计算。", "Compute theme by theme."));
      case NOTHING_TO_COMPARE, NO_SUCH_INDEX, TWICE ->
          Refusal.invalid(
              "score",
              Text.of("这些分数没有可比之处", "there is nothing to compare in these marks"),
              Text.of(
                  "每位评委、每个评分项都只给了同一个最高或最低分；请检查文件。",
                  "Every judge and criterion has only lowest or only highest marks; check the"
                      + " file."));
    };
  }
}
