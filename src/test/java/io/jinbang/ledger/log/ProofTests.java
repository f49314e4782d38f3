package io.jinbang.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every tree of up to 130 leaves, so that the powers of two up to 128 are passed on both sides. */
class ProofTests {
  private static final int MOST = 130;
  private static final List<Hash> LEAVES = Trees.leaves(MOST);
  private static final Map<Subtree, Hash> STORED = Trees.of(LEAVES);

  /** The recursive definition of RFC 9162, section 2.1.1, is the independent source. */
  private static final List<Hash> ROOTS =
      IntStream.rangeClosed(0, MOST).mapToObj(n -> Merkle.root(LEAVES.subList(0, n))).toList();

  @Test
  void the_frontier_has_the_root_of_the_definition() {
    var frontier = Frontier.empty();
    assertThat(frontier.root()).isEqualTo(ROOTS.get(0));
    for (var size = 1; size <= MOST; size++) {
      frontier = frontier.append(LEAVES.get(size - 1)).frontier();
      assertThat(frontier.root()).isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void a_frontier_is_restored_from_stored_subtrees() {
    for (var size = 0; size <= MOST; size++) {
      var peaks = Frontier.subtrees(size).stream().map(STORED::get).toList();
      assertThat(new Frontier(size, peaks).root()).isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void every_leaf_is_proved_in_every_tree() {
    for (var size = 1; size <= MOST; size++) {
      for (var index = 0; index < size; index++) {
        assertThat(included(index, size, inclusion(index, size))).isTrue();
      }
    }
  }

  @Test
  void every_tree_extends_every_smaller_one() {
    for (var newer = 0; newer <= MOST; newer++) {
      for (var older = 0; older <= newer; older++) {
        assertThat(consistent(older, newer, consistency(older, newer))).isTrue();
      }
    }
  }

  @Test
  void no_changed_path_proves_a_leaf() {
    for (var size = 1; size <= MOST; size += 3) {
      for (var index = 0; index < size; index++) {
        for (var broken : spoiled(inclusion(index, size))) {
          assertThat(included(index, size, broken)).isFalse();
        }
      }
    }
  }

  @Test
  void no_changed_path_proves_an_extension() {
    for (var newer = 1; newer <= MOST; newer += 3) {
      for (var older = 1; older <= newer; older++) {
        for (var broken : spoiled(consistency(older, newer))) {
          assertThat(consistent(older, newer, broken)).isFalse();
        }
      }
    }
  }

  @Test
  void another_leaf_index_size_or_root_is_not_proved() {
    for (var size = 2; size <= MOST; size++) {
      var index = size / 2;
      var path = inclusion(index, size);
      var leaf = LEAVES.get(index);
      var root = ROOTS.get(size);
      assertThat(Verification.included(LEAVES.get(index - 1), index, size, path, root)).isFalse();
      assertThat(Verification.included(leaf, index - 1L, size, path, root)).isFalse();
      assertThat(Verification.included(leaf, index, size, path, ROOTS.get(size - 1))).isFalse();
      assertThat(Verification.included(leaf, size, size, path, root)).isFalse();
      assertThat(Verification.included(leaf, -1, size, path, root)).isFalse();
      assertThat(Verification.included(leaf, index, Long.MAX_VALUE, path, root)).isFalse();
    }
  }

  @Test
  void a_rewritten_history_is_no_extension() {
    for (var newer = 2; newer <= MOST; newer++) {
      var older = newer / 2;
      var rewritten = new ArrayList<>(LEAVES.subList(0, newer));
      rewritten.set(older - 1, Merkle.leaf(new byte[] {1, 2, 3}));
      var path = ProofPlan.consistency(older, newer).path(Trees.of(rewritten)::get);
      assertThat(
              Verification.consistent(older, newer, ROOTS.get(older), Merkle.root(rewritten), path))
          .isFalse();
    }
  }

  @Test
  void a_smaller_tree_never_extends_a_larger_one() {
    assertThat(Verification.consistent(3, 2, ROOTS.get(3), ROOTS.get(2), List.of())).isFalse();
    assertThat(Verification.consistent(-1, 2, ROOTS.get(1), ROOTS.get(2), List.of())).isFalse();
  }

  @Test
  void a_proof_reads_logarithmically_many_hashes() {
    var size = (1L << 40) - 1;
    assertThat(ProofPlan.inclusion(12_345, size).needs()).hasSizeLessThanOrEqualTo(80);
    assertThat(ProofPlan.consistency(12_345, size).needs()).hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void what_does_not_exist_cannot_be_planned() {
    assertThatIllegalArgumentException().isThrownBy(() -> ProofPlan.inclusion(5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> ProofPlan.inclusion(-1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> ProofPlan.consistency(6, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(3, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
  }

  private static List<Hash> inclusion(int index, int size) {
    return ProofPlan.inclusion(index, size).path(STORED::get);
  }

  private static List<Hash> consistency(int older, int newer) {
    return ProofPlan.consistency(older, newer).path(STORED::get);
  }

  private static boolean included(int index, int size, List<Hash> path) {
    return Verification.included(LEAVES.get(index), index, size, path, ROOTS.get(size));
  }

  private static boolean consistent(int older, int newer, List<Hash> path) {
    return Verification.consistent(older, newer, ROOTS.get(older), ROOTS.get(newer), path);
  }

  /** The path with one bit flipped, one element doubled, one missing, one too many. */
  private static List<List<Hash>> spoiled(List<Hash> path) {
    var all = new ArrayList<List<Hash>>();
    for (var i = 0; i < path.size(); i++) {
      var hash = path.get(i);
      var flipped = new ArrayList<>(path);
      flipped.set(i, new Hash(hash.a(), hash.b(), hash.c(), hash.d() ^ 1));
      var doubled = new ArrayList<>(path);
      doubled.add(i, hash);
      var missing = new ArrayList<>(path);
      missing.remove(i);
      all.addAll(List.of(flipped, doubled, missing));
    }
    var longer = new ArrayList<>(path);
    longer.add(Merkle.empty());
    all.add(longer);
    return all;
  }
}
