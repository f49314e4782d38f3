package io.jinbang.award.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The choices still open, narrowed aim by aim: each aim's best value becomes a bound for all that
 * follow, which is the lexicographic method (Ehrgott, Multicriteria Optimization, 2005, ch. 5).
 */
final class Search {
  private final Optimizer optimizer;
  private final int decisions;
  private final List<Optimizer.Row> rows = new ArrayList<>();
  private BitSet choice = new BitSet();

  Search(Optimizer optimizer, int decisions) {
    this.optimizer = optimizer;
    this.decisions = decisions;
  }

  /** A choice that is best by all aims so far. */
  boolean takes(Option option) {
    return choice.get(option.index());
  }

  void atMost(Collection<Option> options, int count) {
    if (options.size() > count) {
      rows.add(new Optimizer.Row(terms(options, option -> 1), 0, count));
    }
  }

  /** Keeps only the choices of the greatest sum of weights. */
  void maximise(Collection<Option> options, ToLongFunction<Option> weight) {
    var terms = terms(options, weight);
    if (!terms.isEmpty()) {
      choice = optimizer.maximise(decisions, rows, terms);
      var best = sum(terms, choice);
      rows.add(new Optimizer.Row(terms, best, best));
    }
  }

  /** A point to which {@link #fix} can go back. */
  int mark() {
    return rows.size();
  }

  /**
   * Holds these options as they are chosen, in place of all bounds since the mark, which must have
   * been about these options only and have settled them. Spares the solver bounds on large sums.
   */
  void fix(int mark, Collection<Option> options) {
    rows.subList(mark, rows.size()).clear();
    for (var option : options) {
      var value = takes(option) ? 1 : 0;
      rows.add(new Optimizer.Row(terms(List.of(option), one -> 1), value, value));
    }
  }

  /** Takes exactly one of the options from now on. */
  void take(Collection<Option> options) {
    rows.add(new Optimizer.Row(terms(options, option -> 1), 1, 1));
  }

  /**
   * Which of the groups of options are taken in some of the best choices and not in others. At most
   * one option of a group can be taken, and the best choices all take equally many groups.
   */
  List<Collection<Option>> unsettled(List<? extends Collection<Option>> groups) {
    var possible = new BitSet();
    var certain = new BitSet();
    certain.set(0, groups.size());
    note(groups, choice, possible, certain);
    while (noteIfBetter(groups, excluded(possible, groups.size()), 1, possible, certain)) {}
    if (possible.equals(certain)) {
      return List.of();
    }
    while (noteIfBetter(groups, certain, -1, possible, certain)) {}
    possible.andNot(certain);
    return possible.stream().<Collection<Option>>mapToObj(groups::get).toList();
  }

  /** Seeks a choice with more (or, by sign, fewer) of the groups; false if there is none. */
  private boolean noteIfBetter(
      List<? extends Collection<Option>> groups,
      BitSet of,
      int sign,
      BitSet possible,
      BitSet certain) {
    var terms = new ArrayList<Optimizer.Term>();
    of.stream().forEach(group -> terms.addAll(terms(groups.get(group), option -> sign)));
    if (terms.isEmpty()) {
      return false;
    }
    var found = optimizer.maximise(decisions, rows, terms);
    if (sum(terms, found) == (sign > 0 ? 0 : -of.cardinality())) {
      return false;
    }
    note(groups, found, possible, certain);
    return true;
  }

  private static void note(
      List<? extends Collection<Option>> groups, BitSet found, BitSet possible, BitSet certain) {
    for (var group = 0; group < groups.size(); group++) {
      if (groups.get(group).stream().anyMatch(option -> found.get(option.index()))) {
        possible.set(group);
      } else {
        certain.clear(group);
      }
    }
  }

  private static BitSet excluded(BitSet bits, int size) {
    var others = (BitSet) bits.clone();
    others.flip(0, size);
    return others;
  }

  private static List<Optimizer.Term> terms(
      Collection<Option> options, ToLongFunction<Option> weight) {
    return options.stream()
        .map(option -> new Optimizer.Term(option.index(), weight.applyAsLong(option)))
        .filter(term -> term.weight() != 0)
        .toList();
  }

  private static long sum(List<Optimizer.Term> terms, BitSet choice) {
    return terms.stream()
        .filter(term -> choice.get(term.decision()))
        .mapToLong(Optimizer.Term::weight)
        .sum();
  }
}
