package io.jinbang.review.anomaly;

import io.jinbang.review.anomaly.Anomaly.Dot;
import io.jinbang.review.anomaly.Anomaly.Kind;
import io.jinbang.review.anomaly.Evidence.Shared;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether two judges differ less than the noise of either allows: the variance of their differences
 * over the sum of their noise, against Fisher's F. What both share with a whole panel (a work's
 * merit, its luck with its other judges) cancels in the difference.
 */
record Blocs(Evidence evidence, Noise noise) {
  private static final int FEWEST_WORKS = 6;

  static Blocs of(Evidence evidence) {
    return new Blocs(evidence, Noise.of(evidence));
  }

  List<Anomaly> tests() {
    var tests = new ArrayList<Anomaly>();
    evidence
        .shared()
        .forEach(
            (pair, sheets) -> {
              if (sheets.size() >= FEWEST_WORKS && noise.usual() > 0) {
                tests.add(test(pair, sheets));
              }
            });
    return tests;
  }

  private Anomaly test(List<Integer> pair, List<Shared> sheets) {
    int one = pair.getFirst();
    int other = pair.getLast();
    var seen = Noise.variance(sheets);
    var expected = noise.without(one, other) + noise.without(other, one);
    var known = freedom(one, sheets.size()) + freedom(other, sheets.size());
    return new Anomaly(
        Kind.BLOC,
        pair,
        sheets.stream().map(s -> s.one().work()).toList(),
        sheets.size(),
        sheets.size(),
        Math.sqrt(seen),
        Math.sqrt(expected),
        sheets.stream().map(s -> new Dot(s.one().score(), s.other().score(), true)).toList(),
        Tails.fisherAtMost(seen / expected, sheets.size() - 1.0, known),
        1);
  }

  /** On how much a judge's noise rests: no more than on the judge's own sheets. */
  private double freedom(int judge, int shared) {
    var own = evidence.byJudge().getOrDefault(judge, List.of()).size();
    return Math.max(2, own - 1 - shared / 2.0);
  }
}
