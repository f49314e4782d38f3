package io.jinbang.review.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each judge's scores scatter, from how they differ from the others': the variance of two
 * judges' differences is the sum of the noise of either. Judges who share little are drawn toward
 * the usual noise.
 *
 * @param links by judge, the judges they share two works or more with
 * @param own by judge
 * @param usual half the mean variance of differences
 */
record Noise(Map<Integer, List<Link>> links, Map<Integer, Double> own, double usual) {
  private static final int ROUNDS = 50;
  private static final double PRIOR = 10;
  private static final double LEAST = .2;

  /**
   * @param weight works shared, less one
   * @param variance of the differences
   */
  record Link(int other, int weight, double variance) {}

  static Noise of(Evidence evidence) {
    var links = new HashMap<Integer, List<Link>>();
    var sum = 0.0;
    var weight = 0;
    for (var pair : evidence.shared().entrySet()) {
      var n = pair.getValue().size() - 1;
      if (n > 0) {
        var variance = variance(pair.getValue());
        var one = pair.getKey().getFirst();
        var other = pair.getKey().getLast();
        links.computeIfAbsent(one, _ -> new ArrayList<>()).add(new Link(other, n, variance));
        links.computeIfAbsent(other, _ -> new ArrayList<>()).add(new Link(one, n, variance));
        sum += n * variance;
        weight += n;
      }
    }
    var noise = new Noise(links, new HashMap<>(), weight > 0 ? sum / weight / 2 : 0);
    for (var round = 0; round < ROUNDS; round++) {
      links.keySet().forEach(judge -> noise.own.put(judge, noise.without(judge, -1)));
    }
    return noise;
  }

  /** A judge's noise as it shows against all judges but one. */
  double without(int judge, int other) {
    var sum = PRIOR * usual;
    var weight = PRIOR;
    for (var link : links.getOrDefault(judge, List.of())) {
      if (link.other() != other) {
        sum += link.weight() * (link.variance() - own.getOrDefault(link.other(), usual));
        weight += link.weight();
      }
    }
    return Math.max(LEAST * usual, sum / weight);
  }

  static double variance(List<Evidence.Shared> sheets) {
    var differences =
        sheets.stream().mapToDouble(s -> s.one().score() - s.other().score()).toArray();
    var mean = Arrays.stream(differences).average().orElse(0);
    return Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum()
        / (differences.length - 1);
  }
}
