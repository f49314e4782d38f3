package io.jinbang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs come from strangers; a malformed one is a no, never an exception. */
class ProofFormTests {
  private static final String HASH = "0".repeat(64);

  @Test
  void malformed_inclusion_proofs_prove_nothing() {
    for (var bad : List.of("", "xyz", "0".repeat(62), "g".repeat(64))) {
      assertThat(new InclusionProof(0, 2, List.of(bad), HASH).proves(HASH)).isFalse();
      assertThat(new InclusionProof(0, 2, List.of(HASH), bad).proves(HASH)).isFalse();
      assertThat(new InclusionProof(0, 2, List.of(HASH), HASH).proves(bad)).isFalse();
    }
  }

  @Test
  void malformed_consistency_proofs_prove_nothing() {
    for (var bad : List.of("", "xyz", "0".repeat(62), "g".repeat(64))) {
      assertThat(new ConsistencyProof(1, 2, List.of(bad), HASH).extendsTree(HASH)).isFalse();
      assertThat(new ConsistencyProof(1, 2, List.of(HASH), bad).extendsTree(HASH)).isFalse();
      assertThat(new ConsistencyProof(1, 2, List.of(HASH), HASH).extendsTree(bad)).isFalse();
    }
  }
}
