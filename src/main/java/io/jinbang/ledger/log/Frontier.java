package io.jinbang.ledger.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The right edge of a growing tree: all that is needed to append a leaf and to know the root, in
 * O(log n). One peak per one-bit of the size (the "compact range" of the Trillian authors).
 *
 * @param size number of leaves
 * @param peaks hashes of {@link #subtrees}, left to right
 */
public record Frontier(long size, List<Hash> peaks) {

  public Frontier {
    peaks = List.copyOf(peaks);
    if (size < 0 || peaks.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(peaks.size() + " peaks do not carry " + size + " leaves");
    }
  }

  /** The edge of the empty tree. */
  public static Frontier empty() {
    return new Frontier(0, List.of());
  }

  /** Where the peaks of a tree of that size stand. */
  public static List<Subtree> subtrees(long size) {
    return Subtree.cover(0, size);
  }

  /** The Merkle tree hash of all leaves so far. */
  public Hash root() {
    return peaks.reversed().stream()
        .reduce((right, left) -> Merkle.node(left, right))
        .orElseGet(Merkle::empty);
  }

  /** The edge after one more leaf, with every subtree that this leaf completed, itself first. */
  public Growth append(Hash leaf) {
    var left = new ArrayList<>(peaks);
    var completed = new LinkedHashMap<Subtree, Hash>();
    var top = leaf;
    completed.put(new Subtree(0, size), top);
    for (var level = 1; level <= Long.numberOfTrailingZeros(~size); level++) {
      top = Merkle.node(left.removeLast(), top);
      completed.put(new Subtree(level, size >> level), top);
    }
    left.add(top);
    return new Growth(new Frontier(size + 1, left), completed);
  }

  /**
   * What one leaf changed.
   *
   * @param frontier the new edge
   * @param completed the subtrees now complete and their hashes, from the leaf upwards
   */
  public record Growth(Frontier frontier, Map<Subtree, Hash> completed) {}
}
