package io.jinbang.review.anomaly;

import io.jinbang.review.calibration.Calibration;
import io.jinbang.review.calibration.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sheets by judge and by work, with each judge's severity.
 *
 * @param byJudge in reading order
 * @param severity points by which a judge is stricter than the others, by judge
 */
record Evidence(
    Map<Integer, List<Reading>> byJudge,
    Map<Integer, List<Reading>> byWork,
    Map<Integer, Double> severity) {
  private static final Comparator<List<Integer>> PAIRS =
      Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparingInt(List::getLast);

  static Evidence of(List<Reading> readings) {
    var byJudge = new TreeMap<Integer, List<Reading>>();
    var byWork = new TreeMap<Integer, List<Reading>>();
    readings.stream()
        .sorted(
            Comparator.comparingInt(Reading::judge)
                .thenComparingInt(Reading::place)
                .thenComparingInt(Reading::work))
        .forEach(
            reading -> {
              byJudge.computeIfAbsent(reading.judge(), _ -> new ArrayList<>()).add(reading);
              byWork.computeIfAbsent(reading.work(), _ -> new ArrayList<>()).add(reading);
            });
    return new Evidence(byJudge, byWork, severities(readings));
  }

  private static Map<Integer, Double> severities(List<Reading> readings) {
    var works = readings.stream().mapToInt(Reading::work).max().orElse(-1) + 1;
    var scores = readings.stream().map(r -> new Score(r.work(), r.judge(), r.score())).toList();
    var severities = new HashMap<Integer, Double>();
    if (!scores.isEmpty()) {
      Calibration.withDefaults()
          .draws(0)
          .fit(new int[works], scores)
          .judges()
          .forEach(judge -> severities.put(judge.judge(), judge.severity()));
    }
    return severities;
  }

  /** The score as it would be without the judge's severity. */
  double fair(Reading reading) {
    return reading.score() + severity.getOrDefault(reading.judge(), 0.0);
  }

  /** Points above what the other judges of the work gave; works read alone are left out. */
  Map<Reading, Double> surplus(int judge) {
    var surplus = new LinkedHashMap<Reading, Double>();
    for (var reading : byJudge.getOrDefault(judge, List.of())) {
      byWork.getOrDefault(reading.work(), List.of()).stream()
          .filter(other -> other.judge() != judge)
          .mapToDouble(this::fair)
          .average()
          .ifPresent(others -> surplus.put(reading, fair(reading) - others));
    }
    return surplus;
  }

  /** Sheets of two judges on the works both read. */
  record Shared(Reading one, Reading other) {}

  /** By pair of judges, those who read something in common. */
  Map<List<Integer>, List<Shared>> shared() {
    var shared = new TreeMap<List<Integer>, List<Shared>>(PAIRS);
    for (var sheets : byWork.values()) {
      for (var one : sheets) {
        for (var other : sheets) {
          if (one.judge() < other.judge()) {
            shared
                .computeIfAbsent(List.of(one.judge(), other.judge()), _ -> new ArrayList<>())
                .add(new Shared(one, other));
          }
        }
      }
    }
    return shared;
  }
}
