package io.jinbang.ledger.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The hashes of RFC 9162, section 2.1.1. The two prefixes keep a leaf from ever passing for a node.
 */
public final class Merkle {
  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private Merkle() {}

  /** The hash of an empty tree: SHA-256 of nothing. */
  public static Hash empty() {
    return Hash.of(sha256().digest());
  }

  /** SHA-256(0x00 || data). */
  public static Hash leaf(byte[] data) {
    var digest = sha256();
    digest.update(LEAF);
    return Hash.of(digest.digest(data));
  }

  /** SHA-256(0x01 || left || right). */
  public static Hash node(Hash left, Hash right) {
    var digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes());
    return Hash.of(digest.digest(right.bytes()));
  }

  /** The Merkle tree hash of these leaf hashes, by the recursive definition; O(n). */
  public static Hash root(List<Hash> leaves) {
    return switch (leaves.size()) {
      case 0 -> empty();
      case 1 -> leaves.getFirst();
      default -> {
        var split = (int) split(leaves.size());
        yield node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
      }
    };
  }

  /** The largest power of two smaller than size, which is at least 2. */
  static long split(long size) {
    return Long.highestOneBit(size - 1);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new AssertionError(everyJavaHasIt);
    }
  }
}
