package io.jinbang.ledger;

import io.jinbang.ledger.log.Hash;
import io.jinbang.ledger.log.Verification;
import java.util.List;

/**
 * That a leaf stands in the log, by RFC 9162, section 2.1.3. Hashes are 64 hexadecimal digits.
 *
 * @param index place of the leaf
 * @param size leaves in the tree it is proved in
 * @param path the audit path, from the leaf upwards
 * @param root the root of that tree
 */
public record InclusionProof(long index, long size, List<String> path, String root) {

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether it proves this leaf hash; false for any malformed hash. */
  public boolean proves(String leafHash) {
    try {
      return Verification.included(
          Hash.ofHex(leafHash),
          index,
          size,
          path.stream().map(Hash::ofHex).toList(),
          Hash.ofHex(root));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
