package io.jinbang.review.rankfile;

import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.Pool;
import io.jinbang.shared.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A calibrated file, ready to print. */
record Ranking(ScoreFile file, CalibrationResult result, Pool pool, int top) {

  /** Best first, pool by pool. */
  List<CalibrationResult.Work> works() {
    Comparator<CalibrationResult.Work> byPool =
        switch (pool) {
          case ALL -> Comparator.comparingInt(_ -> 0);
          case COMPONENT -> Comparator.comparingInt(CalibrationResult.Work::component);
          case THEME ->
              Comparator.comparingInt(CalibrationResult.Work::component)
                  .thenComparingInt(CalibrationResult.Work::theme);
        };
    return result.works().stream()
        .sorted(byPool.thenComparingInt(CalibrationResult.Work::rank))
        .toList();
  }

  Map<String, Text> notes() {
    return RankNotes.of(file, result);
  }

  boolean themed() {
    return !file.themes().isEmpty();
  }
}
