package io.jinbang.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How well scores separate pairs that belong together from those that do not. */
public final class Retrieval {
  private static final int RESAMPLES = 1_000;
  private static final String ROW = "%-14s %5d %7.3f  %.3f to %.3f %7.3f  %.2f s%n";

  /**
   * One pair.
   *
   * @param source what its query was made from
   * @param edit how
   * @param copy whether they belong together
   * @param error how far the offset found lies from the true one, in seconds
   */
  public record Scored(
      String source, String edit, boolean copy, double score, boolean match, double error) {}

  /**
   * @param average precision over all pairs, ranked together (micro-AP)
   * @param recall share of copies above the highest score of a pair that is none
   */
  record Separation(double average, double recall, double highest) {}

  private final List<Scored> pairs;

  /** Keeps them by falling score; ties count against us. */
  public Retrieval(List<Scored> pairs) {
    this.pairs =
        pairs.stream()
            .sorted(
                Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::copy))
            .toList();
  }

  Separation separation() {
    return separation(pairs, pairs.stream().map(_ -> 1).toList());
  }

  private static Separation separation(List<Scored> ranked, List<Integer> weights) {
    var copies = 0.0;
    var before = 0.0;
    var seen = 0.0;
    var precision = 0.0;
    var highest = 0.0;
    for (var i = 0; i < ranked.size(); i++) {
      seen += weights.get(i);
      if (ranked.get(i).copy()) {
        copies += weights.get(i);
        precision += weights.get(i) * copies / Math.max(seen, 1e-9);
      } else if (highest == 0 && weights.get(i) > 0) {
        highest = ranked.get(i).score();
        before = copies;
      }
    }
    return new Separation(precision / copies, (highest == 0 ? copies : before) / copies, highest);
  }

  /** All of it in a table for people. */
  public String table(String title, long seed) {
    var whole = separation();
    var table = new StringBuilder(title).append('\n');
    var spread = bootstrap(seed);
    var others = pairs.stream().filter(pair -> !pair.copy()).toList();
    var wrong = (int) others.stream().filter(Scored::match).count();
    add(
        table,
        "  micro-AP %.4f (%.3f to %.3f, bootstrap by source)%n",
        whole.average,
        spread[0],
        spread[1]);
    add(
        table,
        "  recall at 0 false positives %.4f (%.3f to %.3f)%n",
        whole.recall,
        spread[2],
        spread[3]);
    add(
        table,
        "  called copies wrongly: %d of %d pairs, at most %.5f with 95 %% confidence%n",
        wrong,
        others.size(),
        Intervals.upper(wrong, others.size()));
    add(table, "  highest score of a pair that is none: %.3f%n", whole.highest);
    add(table, "  median error of the offset: %.3f s%n", medianError(pairs, whole.highest));
    add(
        table,
        "%-14s %5s %7s  %-14s %7s  %s%n",
        "edit",
        "n",
        "R@0FP",
        "95 % (Wilson)",
        "match",
        "error");
    edits().forEach((edit, of) -> row(edit, of, whole.highest, table));
    return table.toString();
  }

  private static void add(StringBuilder table, String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values));
  }

  private Map<String, List<Scored>> edits() {
    return pairs.stream()
        .filter(Scored::copy)
        .collect(Collectors.groupingBy(Scored::edit, TreeMap::new, Collectors.toList()));
  }

  private static void row(String edit, List<Scored> of, double above, StringBuilder table) {
    var hits = (int) of.stream().filter(pair -> pair.score() > above).count();
    var matches = (double) of.stream().filter(Scored::match).count() / of.size();
    var range = Intervals.wilson(hits, of.size());
    var share = (double) hits / of.size();
    add(table, ROW, edit, of.size(), share, range[0], range[1], matches, medianError(of, above));
  }

  private static double medianError(List<Scored> of, double above) {
    var errors =
        of.stream()
            .filter(pair -> pair.copy() && pair.score() > above)
            .mapToDouble(Scored::error)
            .sorted()
            .toArray();
    return errors.length == 0 ? Double.NaN : errors[errors.length / 2];
  }

  /** 2.5 and 97.5 % of both measures when whole sources are drawn again with replacement. */
  private double[] bootstrap(long seed) {
    var random = new SplittableRandom(seed);
    var sources = pairs.stream().map(Scored::source).distinct().sorted().toList();
    var averages = new double[RESAMPLES];
    var recalls = new double[RESAMPLES];
    for (var i = 0; i < RESAMPLES; i++) {
      var drawn = new int[sources.size()];
      for (var k = 0; k < drawn.length; k++) {
        drawn[random.nextInt(drawn.length)]++;
      }
      var weights = new ArrayList<Integer>();
      pairs.forEach(pair -> weights.add(drawn[sources.indexOf(pair.source())]));
      var separation = separation(pairs, weights);
      averages[i] = separation.average;
      recalls[i] = separation.recall;
    }
    Arrays.sort(averages);
    Arrays.sort(recalls);
    var low = RESAMPLES / 40;
    var high = RESAMPLES - 1 - low;
    return new double[] {averages[low], averages[high], recalls[low], recalls[high]};
  }
}
