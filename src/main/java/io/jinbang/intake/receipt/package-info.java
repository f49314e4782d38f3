/**
 * Receipts (回执): what an entrant holds in hand after submitting, and anybody can verify without
 * signing in.
 *
 * <p>Owns receipts and the declarations accepted with them; neither ever changes. Each commits to
 * its text in the ledger, in the transaction of its submission. A receipt names no person and no
 * title.
 */
@NullMarked
package io.jinbang.intake.receipt;

import org.jspecify.annotations.NullMarked;
