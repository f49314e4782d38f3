package io.jinbang.award.allocation;

import java.util.BitSet;
import java.util.List;

/** Finds the best choice among yes-or-no decisions, exactly. */
public interface Optimizer {

  /**
   * Bounds on a weighted sum of decisions.
   *
   * @param low least sum
   * @param high greatest sum
   */
  record Row(List<Term> terms, long low, long high) {
    public Row {
      terms = List.copyOf(terms);
    }
  }

  /** One decision (counted from 0) and its weight. */
  record Term(int decision, long weight) {}

  /**
   * The decisions taken in a choice that meets every row and has the greatest objective. Which one
   * of several is not defined, but the same input gives the same answer.
   *
   * @throws IllegalStateException if no choice meets the rows
   */
  BitSet maximise(int decisions, List<Row> rows, List<Term> objective);
}
