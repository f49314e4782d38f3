package io.jinbang.ledger.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A proof before its hashes are read: each element of the path as the complete subtrees it is
 * folded from. At most one element needs folding, so a proof reads O(log n) stored hashes.
 *
 * @param elements from the leaf's level upwards, as RFC 9162 orders a path
 */
public record ProofPlan(List<List<Subtree>> elements) {

  public ProofPlan {
    elements = List.copyOf(elements);
  }

  /**
   * PATH(index, D[size]) of RFC 9162, section 2.1.3.1: that leaf index stands in the first size
   * leaves. Throws {@link IllegalArgumentException} unless 0 &lt;= index &lt; size.
   */
  public static ProofPlan inclusion(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " among " + size);
    }
    var path = new ArrayList<List<Subtree>>();
    for (long from = 0, to = size; to - from > 1; ) {
      var middle = from + Merkle.split(to - from);
      if (index < middle) {
        path.add(Subtree.cover(middle, to));
        to = middle;
      } else {
        path.add(Subtree.cover(from, middle));
        from = middle;
      }
    }
    return new ProofPlan(path.reversed());
  }

  /**
   * PROOF(older, D[newer]) of RFC 9162, section 2.1.4.1: that the first older leaves are unchanged
   * among the first newer. Empty when older is 0 or equals newer. Throws {@link
   * IllegalArgumentException} unless 0 &lt;= older &lt;= newer.
   */
  public static ProofPlan consistency(long older, long newer) {
    if (older < 0 || older > newer) {
      throw new IllegalArgumentException(older + " leaves are no beginning of " + newer);
    }
    return older == 0 ? new ProofPlan(List.of()) : subproof(older, newer);
  }

  private static ProofPlan subproof(long older, long newer) {
    var path = new ArrayList<List<Subtree>>();
    long from = 0;
    var to = newer;
    while (to > older) {
      var middle = from + Merkle.split(to - from);
      if (older <= middle) {
        path.add(Subtree.cover(middle, to));
        to = middle;
      } else {
        path.add(Subtree.cover(from, middle));
        from = middle;
      }
    }
    if (from > 0) {
      path.add(Subtree.cover(from, to));
    }
    return new ProofPlan(path.reversed());
  }

  /** Every stored hash the proof needs. */
  public Set<Subtree> needs() {
    return elements.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
  }

  /** The proof itself, given the hash of each subtree in {@link #needs}. */
  public List<Hash> path(Function<Subtree, Hash> hashes) {
    return elements.stream().map(parts -> Subtree.fold(parts, hashes)).toList();
  }
}
