package io.jinbang.ledger.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A complete subtree: the 2^level leaves from index * 2^level on. Its hash never changes once those
 * leaves exist, so it can be stored.
 *
 * @param level 0 for a leaf
 * @param index counted from the left among the subtrees of that level
 */
public record Subtree(int level, long index) {

  /**
   * The complete subtrees, left to right and shrinking, that make up the leaves from (inclusive) to
   * to (exclusive). Requires that from is a multiple of a power of two not below to - from, as
   * every range in the recursions of RFC 9162 is.
   */
  static List<Subtree> cover(long from, long to) {
    var parts = new ArrayList<Subtree>();
    for (var at = from; at < to; ) {
      var level = 63 - Long.numberOfLeadingZeros(to - at);
      parts.add(new Subtree(level, at >> level));
      at += 1L << level;
    }
    return List.copyOf(parts);
  }

  /** The hash over subtrees that {@link #cover} gave. */
  static Hash fold(List<Subtree> parts, Function<Subtree, Hash> hashes) {
    var folded = hashes.apply(parts.getLast());
    for (var part : parts.reversed().subList(1, parts.size())) {
      folded = Merkle.node(hashes.apply(part), folded);
    }
    return folded;
  }
}
