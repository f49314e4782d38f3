package io.jinbang.review.anomaly;

import io.jinbang.review.anomaly.Anomaly.Dot;
import io.jinbang.review.anomaly.Anomaly.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Whether a judge gives one mark to all criteria, or one score to all works, more often than other
 * judges do: binomial. Its chance is the largest share of another judge, drawn toward the usual
 * one, since judges differ in this without any fault; less than a third of the sheets is never a
 * pattern.
 */
record Monotony(List<List<Reading>> byJudge) {
  private static final int FEWEST = 5;
  private static final double PRIOR = 20;

  static Monotony of(Evidence evidence) {
    return new Monotony(
        evidence.byJudge().values().stream().filter(own -> own.size() >= FEWEST).toList());
  }

  List<Anomaly> flat() {
    return tests(Kind.FLAT, _ -> Reading::flat, Monotony::range);
  }

  List<Anomaly> oneValue() {
    return tests(Kind.ONE_VALUE, Monotony::usual, Monotony::deviation);
  }

  /** Has the score this judge gives most often. */
  private static Predicate<Reading> usual(List<Reading> own) {
    var often =
        own.stream()
            .collect(Collectors.groupingBy(Reading::score, TreeMap::new, Collectors.counting()));
    var most = often.values().stream().mapToLong(n -> n).max().orElse(0);
    var usual = often.keySet().stream().filter(s -> often.getOrDefault(s, 0L) == most).findFirst();
    return reading -> usual.filter(score -> score == reading.score()).isPresent();
  }

  /**
   * @param pattern how it shows in the sheets of a judge
   * @param spread of a judge's marks or scores, in points
   */
  private List<Anomaly> tests(
      Kind kind,
      Function<List<Reading>, Predicate<Reading>> pattern,
      ToDoubleFunction<List<Reading>> spread) {
    var marked =
        byJudge.stream().map(own -> own.stream().filter(pattern.apply(own)).toList()).toList();
    var tests = new ArrayList<Anomaly>();
    for (var j = 0; j < byJudge.size() && byJudge.size() > 1; j++) {
      var own = byJudge.get(j);
      var theirs = new ArrayList<>(byJudge);
      theirs.remove(j);
      var chance = chance(marked, j);
      tests.add(
          new Anomaly(
              kind,
              List.of(own.getFirst().judge()),
              marked.get(j).stream().map(Reading::work).toList(),
              marked.get(j).size(),
              own.size(),
              theirs.stream().mapToDouble(spread).average().orElse(0),
              chance * own.size(),
              dots(own, marked.get(j)),
              3 * marked.get(j).size() < own.size()
                  ? 1
                  : Tails.binomialAtLeast(marked.get(j).size(), own.size(), chance),
              1));
    }
    return tests;
  }

  private static List<Dot> dots(List<Reading> own, List<Reading> marked) {
    return own.stream().map(r -> new Dot(r.place(), r.score(), marked.contains(r))).toList();
  }

  private double chance(List<List<Reading>> marked, int without) {
    var such = 0;
    var all = 0;
    for (var j = 0; j < byJudge.size(); j++) {
      such += j == without ? 0 : marked.get(j).size();
      all += j == without ? 0 : byJudge.get(j).size();
    }
    var usual = (such + 1.0) / (all + 2);
    var most = usual;
    for (var j = 0; j < byJudge.size(); j++) {
      var share = (marked.get(j).size() + PRIOR * usual) / (byJudge.get(j).size() + PRIOR);
      most = j == without ? most : Math.max(most, share);
    }
    return most;
  }

  /** Points between the highest and the lowest criterion. */
  private static double range(List<Reading> own) {
    return own.stream()
        .map(reading -> reading.marks().stream().mapToInt(m -> m).summaryStatistics())
        .mapToInt(marks -> marks.getMax() - marks.getMin())
        .average()
        .orElse(0);
  }

  private static double deviation(List<Reading> own) {
    var mean = own.stream().mapToDouble(Reading::score).average().orElse(0);
    var squares = own.stream().mapToDouble(r -> (r.score() - mean) * (r.score() - mean)).sum();
    return Math.sqrt(squares / (own.size() - 1));
  }
}
