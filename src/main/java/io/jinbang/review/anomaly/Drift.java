package io.jinbang.review.anomaly;

import io.jinbang.review.anomaly.Anomaly.Dot;
import io.jinbang.review.anomaly.Anomaly.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether a judge's severity jumps at some place of the reading order: the largest standardised
 * difference of means before and after a place, against shuffling the order. Works were put in
 * order by lot, so that the test is exact.
 */
record Drift(Evidence evidence, Permutations permutations) {
  private static final int FEWEST = 8;
  private static final int SIDE = 3;

  List<Anomaly> tests() {
    return evidence.byJudge().keySet().stream().flatMap(j -> test(j).stream()).toList();
  }

  private Optional<Anomaly> test(int judge) {
    var surplus = evidence.surplus(judge);
    var sheets = new ArrayList<>(surplus.keySet());
    if (sheets.size() < FEWEST) {
      return Optional.empty();
    }
    var values = surplus.values().stream().mapToDouble(v -> v).toArray();
    var place = Jump.of(values).place();
    var after = sheets.subList(place, sheets.size());
    var dots = new ArrayList<Dot>();
    for (var i = 0; i < values.length; i++) {
      dots.add(new Dot(sheets.get(i).place(), values[i], i >= place));
    }
    return Optional.of(
        new Anomaly(
            Kind.DRIFT,
            List.of(judge),
            after.stream().map(Reading::work).toList(),
            after.size(),
            sheets.size(),
            mean(values, place, values.length) - mean(values, 0, place),
            0,
            dots,
            permutations.p(values, shuffled -> Jump.of(shuffled).size(), judge),
            1));
  }

  /** Where the largest jump is, and how large. */
  private record Jump(int place, double size) {

    static Jump of(double[] values) {
      var sum = 0.0;
      for (var value : values) {
        sum += value;
      }
      var best = new Jump(SIDE, -1);
      var before = 0.0;
      for (var place = 1; place <= values.length - SIDE; place++) {
        before += values[place - 1];
        var size = size(before, sum, place, values.length);
        best = place >= SIDE && size > best.size ? new Jump(place, size) : best;
      }
      return best;
    }

    private static double size(double before, double sum, int place, int n) {
      var after = n - place;
      return Math.abs((sum - before) / after - before / place) * Math.sqrt((double) place * after);
    }
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).average().orElse(0);
  }
}
