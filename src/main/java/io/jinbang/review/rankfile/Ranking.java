package io.jinbang.review.rankfile;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.Pool;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A calibrated file, ready to print. */
record Ranking(ScoreFile file, CalibrationResult result, Pool pool, int top) {

  /** Best first, pool by pool; at the end what has no rank. */
  List<CalibrationResult.Work> works() {
    return result.works().stream()
        .sorted(
            comparing((CalibrationResult.Work work) -> work.rank() == 0)
                .thenComparing(this::pool)
                .thenComparing(CalibrationResult.Work::rank))
        .toList();
  }

  /** Works that share their rank with another: who is ahead, the scores do not say. */
  Set<Integer> tied() {
    return result.works().stream()
        .filter(work -> work.rank() > 0)
        .collect(groupingBy(work -> List.of(pool(work), work.rank())))
        .values()
        .stream()
        .filter(sharing -> sharing.size() > 1)
        .flatMap(List::stream)
        .map(CalibrationResult.Work::entry)
        .collect(toSet());
  }

  Map<String, Text> notes() {
    return RankNotes.of(file, result);
  }

  boolean themed() {
    return !file.themes().isEmpty();
  }

  private int pool(CalibrationResult.Work work) {
    return switch (pool) {
      case ALL -> 0;
      case COMPONENT -> work.component();
      case THEME -> work.component() * (result.themeMeans().size() + 1) + work.theme();
    };
  }
}
