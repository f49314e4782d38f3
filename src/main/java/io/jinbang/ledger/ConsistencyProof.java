package io.jinbang.ledger;

import io.jinbang.ledger.log.Hash;
import io.jinbang.ledger.log.Verification;
import java.util.List;

/**
 * That the log only grew, by RFC 9162, section 2.1.4. Hashes are 64 hexadecimal digits.
 *
 * @param older leaves in the earlier tree
 * @param newer leaves in the later tree
 * @param path the proof, lowest subtree first
 * @param root the root of the later tree
 */
public record ConsistencyProof(long older, long newer, List<String> path, String root) {

  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether it extends the earlier tree of this root; false for any malformed hash. */
  public boolean extendsTree(String olderRoot) {
    try {
      return Verification.consistent(
          older,
          newer,
          Hash.ofHex(olderRoot),
          Hash.ofHex(root),
          path.stream().map(Hash::ofHex).toList());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
