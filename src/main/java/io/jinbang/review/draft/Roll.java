package io.jinbang.review.draft;

import io.jinbang.review.assignment.Assignment;
import io.jinbang.review.assignment.Conflict;
import io.jinbang.review.panel.PanelJudge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Puts pairs of judge and work into the order people read them in. */
final class Roll {
  private Roll() {}

  /** By work, the judges in order of alias; pairs of nobody on the panel are left out. */
  static Map<String, List<PanelJudge>> readers(
      List<PanelJudge> members, Collection<Assignment> pairs) {
    var given = new HashMap<String, HashSet<String>>();
    pairs.forEach(
        pair -> given.computeIfAbsent(pair.judge(), _ -> new HashSet<>()).add(pair.work()));
    var readers = new HashMap<String, List<PanelJudge>>();
    for (var member : members) {
      given
          .getOrDefault(member.judge().toString(), new HashSet<>())
          .forEach(work -> readers.computeIfAbsent(work, _ -> new ArrayList<>()).add(member));
    }
    return readers;
  }

  /** The first ground of each pair. */
  static Map<Assignment, Conflict> byPair(List<Conflict> conflicts) {
    return conflicts.stream()
        .collect(
            Collectors.toMap(
                each -> new Assignment(each.judge(), each.work()),
                each -> each,
                (first, further) -> first));
  }

  /** Those who know the work first, then those with least to read, then by alias. */
  static Comparator<PanelJudge> suited(
      Predicate<PanelJudge> knows, ToIntFunction<PanelJudge> load) {
    return Comparator.comparing((PanelJudge judge) -> !knows.test(judge))
        .thenComparingInt(load)
        .thenComparing(PanelJudge::alias);
  }
}
