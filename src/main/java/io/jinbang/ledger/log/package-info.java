/**
 * The Merkle tree of RFC 9162 (Certificate Transparency 2.0) over SHA-256: hashes, the head of a
 * growing tree, inclusion and consistency proofs and their verification.
 *
 * <p>Owns arithmetic only. A proof is first planned (which stored subtrees it needs), then read, so
 * that whoever keeps the hashes reads O(log n) of them in one go. Never sees what a leaf means.
 */
@Pure
@NullMarked
package io.jinbang.ledger.log;

import io.jinbang.shared.Pure;
import org.jspecify.annotations.NullMarked;
