/**
 * The tamper-evident log: what the product has acknowledged or decided, as salted commitments in a
 * Merkle tree that a stranger can check offline.
 *
 * <p>Owns the schema {@code ledger} and the form of a leaf. Appends inside the caller's
 * transaction, so that a receipt and its commitment stand or fall together. Never stores what was
 * committed to, never changes or removes a leaf, and knows nobody above it.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "shared")
@NullMarked
package io.jinbang.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
