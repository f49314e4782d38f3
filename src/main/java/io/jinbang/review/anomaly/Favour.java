package io.jinbang.review.anomaly;

import io.jinbang.review.anomaly.Anomaly.Dot;
import io.jinbang.review.anomaly.Anomaly.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a judge lifts works they are tied to: the mean surplus of the tied ones over that of the
 * others, against shuffling which works are the tied ones.
 */
record Favour(Evidence evidence, Permutations permutations) {
  private static final int FEWEST_OTHERS = 3;

  List<Anomaly> tests() {
    return evidence.byJudge().keySet().stream().flatMap(j -> test(j).stream()).toList();
  }

  private Optional<Anomaly> test(int judge) {
    var surplus = evidence.surplus(judge);
    var sheets = new ArrayList<>(surplus.keySet());
    sheets.sort((a, b) -> Boolean.compare(b.tied(), a.tied()));
    var tied = (int) sheets.stream().filter(Reading::tied).count();
    if (tied == 0 || sheets.size() - tied < FEWEST_OTHERS) {
      return Optional.empty();
    }
    var values = sheets.stream().mapToDouble(s -> surplus.getOrDefault(s, 0.0)).toArray();
    return Optional.of(
        new Anomaly(
            Kind.FAVOUR,
            List.of(judge),
            sheets.subList(0, tied).stream().map(Reading::work).toList(),
            tied,
            sheets.size(),
            lead(values, tied),
            0,
            surplus.entrySet().stream()
                .map(s -> new Dot(s.getKey().place(), s.getValue(), s.getKey().tied()))
                .toList(),
            permutations.p(values, shuffled -> lead(shuffled, tied), judge),
            1));
  }

  /** Mean of the first so many values above the mean of the others. */
  private static double lead(double[] values, int first) {
    var tied = 0.0;
    var others = 0.0;
    for (var i = 0; i < values.length; i++) {
      tied += i < first ? values[i] : 0;
      others += i < first ? 0 : values[i];
    }
    return tied / first - others / (values.length - first);
  }
}
