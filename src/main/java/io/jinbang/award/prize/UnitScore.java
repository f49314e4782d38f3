package io.jinbang.award.prize;

import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.review.Reviews;
import io.jinbang.shared.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came through one body: the basis of prizes to organising units (A12).
 *
 * @param body the recommending unit where one is named, else the first-level body of the place
 * @param submitted works submitted
 * @param passed works that passed the screening
 * @param mean mean official score of those scored; 0 where none is
 */
public record UnitScore(Id<Body> body, int submitted, int passed, double mean) {

  static List<UnitScore> of(
      List<Entry> submitted, Set<Id<Entry>> passed, List<Reviews.Ranked> ranking) {
    var score =
        ranking.stream().collect(Collectors.toMap(Reviews.Ranked::entry, Reviews.Ranked::official));
    var byBody = new LinkedHashMap<Id<Body>, List<Entry>>();
    for (var entry : submitted) {
      var body = entry.unit() != null ? entry.unit() : entry.division();
      if (body != null) {
        byBody.computeIfAbsent(body, b -> new ArrayList<>()).add(entry);
      }
    }
    return byBody.entrySet().stream()
        .map(of -> of(of.getKey(), of.getValue(), passed, score))
        .sorted(
            Comparator.comparingInt(UnitScore::passed)
                .thenComparingInt(UnitScore::submitted)
                .thenComparingDouble(UnitScore::mean)
                .reversed()
                .thenComparing(unit -> unit.body().toString()))
        .toList();
  }

  private static UnitScore of(
      Id<Body> body, List<Entry> works, Set<Id<Entry>> passed, Map<Id<Entry>, Double> score) {
    var mean =
        works.stream()
            .map(work -> score.get(work.id()))
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(0);
    var through = (int) works.stream().filter(work -> passed.contains(work.id())).count();
    return new UnitScore(body, works.size(), through, mean);
  }
}
