package io.jinbang.review.figures;

import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts of a screening, region by region.
 *
 * @param lines regions with works, in the order of the tree
 * @param total of all regions
 */
public record ScreeningFigures(List<Line> lines, Line total) {

  /**
   * One region.
   *
   * @param reasons how often each was given, corrected returns included
   * @param medianHours from submission to decision; null where nothing is decided
   */
  public record Line(
      String region,
      int submitted,
      int passed,
      int returned,
      int rejected,
      int appealed,
      Map<Reason, Integer> reasons,
      @Nullable Double medianHours) {

    public int waiting() {
      return submitted - passed - returned - rejected;
    }

    public int given(Reason reason) {
      return reasons.getOrDefault(reason, 0);
    }
  }

  /**
   * @param order of the regions; works of others come behind them
   * @param all what the total is called
   */
  static ScreeningFigures of(List<Seen> works, List<String> order, String all) {
    var byRegion = new LinkedHashMap<String, List<Seen>>();
    order.forEach(region -> byRegion.put(region, List.of()));
    byRegion.putAll(works.stream().collect(Collectors.groupingBy(Seen::region)));
    var lines =
        byRegion.entrySet().stream()
            .filter(region -> !region.getValue().isEmpty())
            .map(region -> line(region.getKey(), region.getValue()))
            .toList();
    return new ScreeningFigures(lines, line(all, works));
  }

  private static Line line(String region, List<Seen> works) {
    return new Line(
        region,
        works.size(),
        count(works, Outcome.PASSED),
        count(works, Outcome.RETURNED),
        count(works, Outcome.REJECTED),
        (int) works.stream().filter(Seen::appealed).count(),
        works.stream()
            .flatMap(work -> work.reasons().stream())
            .collect(Collectors.groupingBy(reason -> reason, Collectors.summingInt(_ -> 1))),
        medianHours(works));
  }

  private static int count(List<Seen> works, Outcome outcome) {
    return (int) works.stream().filter(work -> work.outcome() == outcome).count();
  }

  /** The middle one; the mean of the two in the middle where their number is even. */
  private static @Nullable Double medianHours(List<Seen> works) {
    var hours =
        works.stream()
            .map(Seen::waited)
            .filter(Objects::nonNull)
            .mapToDouble(waited -> waited.toMillis() / (double) Duration.ofHours(1).toMillis())
            .sorted()
            .toArray();
    var half = hours.length / 2;
    return hours.length == 0
        ? null
        : hours.length % 2 == 1 ? hours[half] : (hours[half - 1] + hours[half]) / 2;
  }

  /** Reasons that were given at all. */
  public List<Reason> reasons() {
    return Arrays.stream(Reason.values()).filter(reason -> total.given(reason) > 0).toList();
  }

  /** How dark a place of the heat table is, 0 to 4, by its share of the greatest. */
  public int heat(Line line, Reason reason) {
    var most =
        lines.stream()
            .flatMap(one -> one.reasons().values().stream())
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
    return most == 0 ? 0 : (int) Math.ceil(4.0 * line.given(reason) / most);
  }

  /** The longest bar has this many works. */
  public int widest() {
    return lines.stream().mapToInt(Line::submitted).max().orElse(1);
  }
}
