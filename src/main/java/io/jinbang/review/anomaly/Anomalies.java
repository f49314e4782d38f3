package io.jinbang.review.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for patterns that chance does not make. Immutable:
 *
 * <pre>{@code
 * var found = Anomalies.withDefaults().among(readings);
 * }</pre>
 *
 * <p>Defaults: up to 99,999 shuffles from seed 1; of what is found of single judges, and of what is
 * found of pairs, one in twenty may be chance.
 */
public final class Anomalies {
  private static final double RATE = .05;

  private final int draws;
  private final long seed;

  private Anomalies(int draws, long seed) {
    this.draws = draws;
    this.seed = seed;
  }

  public static Anomalies withDefaults() {
    return new Anomalies(99_999, 1);
  }

  /** Shuffles for each test that has no exact law; no p-value is below one in so many. */
  Anomalies draws(int number) {
    return new Anomalies(number, seed);
  }

  /** Found ones, the surest first. */
  public List<Anomaly> among(List<Reading> readings) {
    return tested(readings).stream()
        .filter(test -> test.adjusted() <= RATE)
        .sorted(Comparator.comparingDouble(Anomaly::p))
        .toList();
  }

  /** All that was tested. */
  List<Anomaly> tested(List<Reading> readings) {
    var evidence = Evidence.of(readings);
    var permutations = new Permutations(draws, seed);
    var tested = new ArrayList<Anomaly>();
    var single = new ArrayList<Anomaly>();
    single.addAll(new Favour(evidence, permutations).tests());
    single.addAll(Monotony.of(evidence).flat());
    single.addAll(Monotony.of(evidence).oneValue());
    single.addAll(new Drift(evidence, permutations).tests());
    tested.addAll(FalseDiscovery.adjusted(single, false));
    var pairs = new ArrayList<Anomaly>();
    pairs.addAll(Blocs.of(evidence).tests());
    pairs.addAll(Copies.of(evidence).tests());
    tested.addAll(FalseDiscovery.adjusted(pairs, true));
    return tested;
  }
}
