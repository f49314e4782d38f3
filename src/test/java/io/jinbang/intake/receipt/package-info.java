/** Receipts, verified by strangers. */
@NullMarked
package io.jinbang.intake.receipt;

import org.jspecify.annotations.NullMarked;
