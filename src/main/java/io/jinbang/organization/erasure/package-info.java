/**
 * Erasure of personal data (PIPL article 47): a person asks, the host sees what will go and what
 * must stay, and does it; what kinds went, when and by whom is kept as proof.
 *
 * <p>Owns requests and proofs. Each module erases its own, by {@link
 * io.jinbang.organization.Erasable}. The ledger keeps its commitments: their salts and texts name
 * nobody.
 */
@NullMarked
package io.jinbang.organization.erasure;

import org.jspecify.annotations.NullMarked;
