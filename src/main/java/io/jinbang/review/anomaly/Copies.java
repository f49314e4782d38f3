package io.jinbang.review.anomaly;

import io.jinbang.review.anomaly.Anomaly.Dot;
import io.jinbang.review.anomaly.Anomaly.Kind;
import io.jinbang.review.anomaly.Evidence.Shared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether two judges' sheets are equal, or equal but for a shift, more often than sheets of two
 * other judges on one work are: binomial, with the largest of three shares as its chance, those of
 * all pairs and of either judge with others. Sheets with one mark throughout are left out: any two
 * of them are alike.
 *
 * @param shared by pair, what tells something
 * @param all over all pairs
 * @param ofJudge over the pairs of a judge
 */
record Copies(Map<List<Integer>, List<Shared>> shared, Count all, Map<Integer, Count> ofJudge) {
  private static final int FEWEST_CRITERIA = 3;
  private static final int FEWEST_WORKS = 3;
  private static final double PRIOR = 20;

  /** Works both read, and those of them with sheets alike. */
  record Count(int alike, int of) {
    static final Count NONE = new Count(0, 0);

    static Count of(List<Shared> sheets) {
      return new Count((int) sheets.stream().filter(Copies::alike).count(), sheets.size());
    }

    Count plus(Count other) {
      return new Count(alike + other.alike, of + other.of);
    }

    Count minus(Count other) {
      return new Count(alike - other.alike, of - other.of);
    }

    /** One more counted on either side, so that never seen is not impossible. */
    double share() {
      return (alike + 1.0) / (of + 2);
    }

    /** Drawn toward the usual share, which weighs as much as twenty works. */
    double share(double usual) {
      return (alike + PRIOR * usual) / (of + PRIOR);
    }
  }

  static Copies of(Evidence evidence) {
    var shared = evidence.shared();
    shared.replaceAll((_, sheets) -> sheets.stream().filter(Copies::telling).toList());
    var all = Count.NONE;
    var ofJudge = new HashMap<Integer, Count>();
    for (var pair : shared.entrySet()) {
      var count = Count.of(pair.getValue());
      all = all.plus(count);
      pair.getKey().forEach(judge -> ofJudge.merge(judge, count, Count::plus));
    }
    return new Copies(shared, all, ofJudge);
  }

  List<Anomaly> tests() {
    var tests = new ArrayList<Anomaly>();
    shared.forEach(
        (pair, sheets) -> {
          if (sheets.size() >= FEWEST_WORKS) {
            tests.add(test(pair, sheets));
          }
        });
    return tests;
  }

  private Anomaly test(List<Integer> pair, List<Shared> sheets) {
    var alike = sheets.stream().filter(Copies::alike).toList();
    var chance = chance(pair, Count.of(sheets));
    return new Anomaly(
        Kind.COPIED,
        pair,
        alike.stream().map(both -> both.one().work()).toList(),
        alike.size(),
        sheets.size(),
        alike.stream().mapToDouble(s -> s.other().score() - s.one().score()).average().orElse(0),
        chance * sheets.size(),
        sheets.stream().map(s -> new Dot(s.one().score(), s.other().score(), alike(s))).toList(),
        Tails.binomialAtLeast(alike.size(), sheets.size(), chance),
        1);
  }

  /** The pair itself left out, which must not excuse itself. */
  private double chance(List<Integer> pair, Count own) {
    var usual = all.minus(own).share();
    return pair.stream()
        .mapToDouble(j -> ofJudge.getOrDefault(j, Count.NONE).minus(own).share(usual))
        .reduce(usual, Math::max);
  }

  private static boolean telling(Shared sheets) {
    return sheets.one().marks().size() >= FEWEST_CRITERIA
        && !sheets.one().flat()
        && !sheets.other().flat();
  }

  private static boolean alike(Shared sheets) {
    var one = sheets.one().marks();
    var other = sheets.other().marks();
    var shift = other.getFirst() - one.getFirst();
    for (var c = 1; c < one.size(); c++) {
      if (other.get(c) - one.get(c) != shift) {
        return false;
      }
    }
    return true;
  }
}
