package io.jinbang.review.rankfile;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.jinbang.review.calibration.CalibrationResult;
import io.jinbang.review.calibration.CalibrationResult.Work;
import io.jinbang.review.calibration.CriteriaResult;
import io.jinbang.review.calibration.Pool;
import io.jinbang.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A calibrated file, ready to print.
 *
 * @param criteria where asked for
 */
record Ranking(
    ScoreFile file,
    CalibrationResult result,
    Pool pool,
    int top,
    Official official,
    Optional<CriteriaResult> criteria) {

  /** The officially best first, group by group; at the end what has no rank. */
  List<Work> works() {
    return result.works().stream()
        .sorted(
            comparing((Work work) -> work.rank() == 0)
                .thenComparing(work -> group(work).getFirst())
                .thenComparing(work -> group(work).getLast())
                .thenComparing(this::rank))
        .toList();
  }

  /** By the official method; 0 where it has none. */
  int rank(Work work) {
    return official.rank()[work.entry()];
  }

  /** Works that share their official rank with another: who is ahead, it does not say. */
  Set<Integer> tied() {
    return result.works().stream()
        .filter(work -> work.rank() > 0)
        .collect(groupingBy(work -> List.of(group(work), rank(work))))
        .values()
        .stream()
        .filter(sharing -> sharing.size() > 1)
        .flatMap(List::stream)
        .map(Work::entry)
        .collect(toSet());
  }

  /** What a work is worth on each criterion, by name; empty unless asked for. */
  Map<String, Double> onCriteria(Work work) {
    var values = new LinkedHashMap<String, Double>();
    criteria.ifPresent(
        result -> {
          var calibrated = result.calibrated().get(work.entry());
          for (var c = 0; c < calibrated.size(); c++) {
            values.put(file.criteria().get(c), calibrated.get(c));
          }
        });
    return values;
  }

  Map<String, Text> notes() {
    return RankNotes.of(file, result);
  }

  boolean themed() {
    return !file.themes().isEmpty();
  }

  private List<Integer> group(Work work) {
    return Official.group(pool, work);
  }
}
