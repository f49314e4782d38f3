package io.jinbang.review.board;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.CalibrationResult.Work;
import io.jinbang.review.calibration.Model;
import io.jinbang.review.calibration.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * Which model the chances come from. The plain one is too sure near the top where judges keep to
 * their theme; that with slopes is not, but wants judges who scored enough. Scores and ranks are
 * the plain model's either way: they are what the rules of scoring froze.
 */
final class ChanceModel {
  private ChanceModel() {}

  /** With slopes where every judge has scores enough to tell of one. */
  static Model of(List<Score> scores) {
    var counts = scores.stream().collect(groupingBy(Score::judge, counting())).values();
    var enough = !counts.isEmpty() && counts.stream().allMatch(n -> n >= Model.ENOUGH);
    return enough ? Model.SLOPE : Model.TWO_WAY;
  }

  /**
   * The plain result with the chances and intervals of another. An interval is widened to hold the
   * rank, which another reading of the same scores gives, too.
   */
  static CalibrationResult merge(CalibrationResult plain, CalibrationResult other) {
    var works = new ArrayList<Work>();
    for (var w = 0; w < plain.works().size(); w++) {
      works.add(merge(plain.works().get(w), other.works().get(w)));
    }
    return new CalibrationResult(
        plain.mean(),
        plain.themeMeans(),
        plain.variance(),
        plain.criterion(),
        plain.components(),
        works,
        plain.judges(),
        plain.notes());
  }

  private static Work merge(Work plain, Work other) {
    var ranked = other.rankHigh() > 0 && plain.rank() > 0;
    return new Work(
        plain.entry(),
        plain.theme(),
        plain.component(),
        plain.n(),
        plain.mean(),
        plain.trimmed(),
        plain.calibrated(),
        plain.effect(),
        plain.se(),
        plain.rank(),
        other.pTop(),
        other.pFirst(),
        ranked ? Math.min(plain.rank(), other.rankLow()) : other.rankLow(),
        ranked ? Math.max(plain.rank(), other.rankHigh()) : other.rankHigh());
  }
}
