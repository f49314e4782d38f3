package io.jinbang.award.prize;

import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
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
 * @param body the unit that recommends it, else the first-level body of the place
 * @param submitted works submitted
 * @param passed works that passed the screening
 * @param mean mean official score of those scored; 0 where none is
 */
public record UnitScore(Id<Body> body, int submitted, int passed, double mean) {

  /**
   * @param recommended what units have said about it; once any of them recommends anything, a work
   *     counts for the unit it names only where that recommends it, and else for its place
   */
  static List<UnitScore> of(
      List<Entry> submitted,
      List<Recommendation> recommended,
      Set<Id<Entry>> passed,
      List<Reviews.Ranked> ranking) {
    var endorsed =
        recommended.stream()
            .filter(one -> one.state() == Recommendation.State.ENDORSED)
            .map(Recommendation::entry)
            .collect(Collectors.toSet());
    var score =
        ranking.stream().collect(Collectors.toMap(Reviews.Ranked::entry, Reviews.Ranked::official));
    var byBody = new LinkedHashMap<Id<Body>, List<Entry>>();
    for (var entry : submitted) {
      var counts = endorsed.isEmpty() || endorsed.contains(entry.id());
      var body = entry.unit() != null && counts ? entry.unit() : entry.division();
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
