package io.jinbang.intake.report;

import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A body's own figures, counted from the works submitted by it and all below it.
 *
 * @param submitted from its place or recommended within it
 * @param recommended those among them that a body of its subtree recommends
 * @param byTheme by id of the primary theme
 * @param byUnit by the body itself and those directly below, without those that have none
 */
public record Figures(
    int submitted,
    int recommended,
    Map<String, Long> byTheme,
    Map<Id<Body>, Long> byUnit,
    SortedMap<LocalDate, Long> byDay) {

  /**
   * @param subtree the body first, then everything below it
   */
  static Figures of(List<Entry> entries, List<Body> subtree, ZoneId zone) {
    var tops = tops(subtree);
    var own = entries.stream().filter(entry -> holds(tops, entry)).toList();
    return new Figures(
        own.size(),
        (int) own.stream().filter(entry -> tops.containsKey(entry.unit())).count(),
        own.stream()
            .collect(Collectors.groupingBy(e -> e.themes().getFirst(), Collectors.counting())),
        own.stream()
            .collect(Collectors.groupingBy(entry -> top(tops, entry), Collectors.counting())),
        own.stream()
            .map(Entry::submittedAt)
            .filter(Objects::nonNull)
            .collect(
                Collectors.groupingBy(
                    (Instant at) -> LocalDate.ofInstant(at, zone),
                    TreeMap::new,
                    Collectors.counting())));
  }

  private static boolean holds(Map<@Nullable Id<Body>, Id<Body>> tops, Entry entry) {
    return tops.containsKey(entry.unit()) || tops.containsKey(entry.division());
  }

  private static Id<Body> top(Map<@Nullable Id<Body>, Id<Body>> tops, Entry entry) {
    var unit = tops.get(entry.unit());
    return unit != null ? unit : Objects.requireNonNull(tops.get(entry.division()));
  }

  /** For each body of the subtree the one directly below the root that it stands under. */
  private static Map<@Nullable Id<Body>, Id<Body>> tops(List<Body> subtree) {
    var root = subtree.getFirst().id();
    var tops = new HashMap<@Nullable Id<Body>, Id<Body>>();
    tops.put(root, root);
    for (var body : subtree.subList(1, subtree.size())) { // parents come first
      tops.put(
          body.id(),
          root.equals(body.parent()) ? body.id() : Objects.requireNonNull(tops.get(body.parent())));
    }
    return tops;
  }
}
