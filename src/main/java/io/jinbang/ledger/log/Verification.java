package io.jinbang.ledger.log;

import java.util.ArrayList;
import java.util.List;

/** What a stranger computes to believe a proof. Any input gets an answer, never an exception. */
public final class Verification {
  private Verification() {}

  /**
   * RFC 9162, section 2.1.3.2: whether the leaf stands at index in the tree of that size and root.
   */
  public static boolean included(Hash leaf, long index, long size, List<Hash> path, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    var climb = new Climb(index, size - 1);
    var computed = leaf;
    for (var sibling : path) {
      if (climb.done()) {
        return false;
      }
      computed =
          climb.turnsLeft() ? Merkle.node(sibling, computed) : Merkle.node(computed, sibling);
      climb.up();
    }
    return climb.done() && computed.equals(root);
  }

  /**
   * RFC 9162, section 2.1.4.2: whether the newer tree begins with the leaves of the older. Every
   * tree begins with the empty one.
   */
  public static boolean consistent(
      long older, long newer, Hash olderRoot, Hash newerRoot, List<Hash> path) {
    if (older < 0 || older > newer) {
      return false;
    }
    if (older == 0 || older == newer) {
      var expected = older == 0 ? Merkle.empty() : newerRoot;
      return path.isEmpty() && olderRoot.equals(expected);
    }
    return grown(older, newer, olderRoot, newerRoot, path);
  }

  private static boolean grown(
      long older, long newer, Hash olderRoot, Hash newerRoot, List<Hash> path) {
    var hashes = new ArrayList<>(path);
    if (Long.bitCount(older) == 1) {
      hashes.addFirst(olderRoot);
    }
    if (path.isEmpty()) {
      return false;
    }
    var climb = new Climb(older - 1, newer - 1);
    climb.skipRights();
    var first = hashes.getFirst();
    var second = first;
    for (var hash : hashes.subList(1, hashes.size())) {
      if (climb.done()) {
        return false;
      }
      if (climb.turnsLeft()) {
        first = Merkle.node(hash, first);
        second = Merkle.node(hash, second);
      } else {
        second = Merkle.node(second, hash);
      }
      climb.up();
    }
    return climb.done() && first.equals(olderRoot) && second.equals(newerRoot);
  }

  /** The pair fn, sn of the RFC: a node and the last node, climbing level by level to the root. */
  private static final class Climb {
    private long node;
    private long last;

    Climb(long node, long last) {
      this.node = node;
      this.last = last;
    }

    boolean done() {
      return last == 0;
    }

    boolean turnsLeft() {
      return isRight() || node == last;
    }

    void up() {
      if (turnsLeft()) {
        while (!isRight() && node != 0) {
          halve();
        }
      }
      halve();
    }

    void skipRights() {
      while (isRight()) {
        halve();
      }
    }

    private boolean isRight() {
      return (node & 1) == 1;
    }

    private void halve() {
      node >>= 1;
      last >>= 1;
    }
  }
}
