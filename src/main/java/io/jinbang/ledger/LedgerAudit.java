package io.jinbang.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What recomputing the whole log found.
 *
 * @param leaves leaves that stand before the first fault; all of them where there is none
 * @param fault index of the first leaf that is missing, altered, or completes a subtree whose
 *     stored hash is wrong; the number of leaves where only the head is wrong; null where all is
 *     well
 */
public record LedgerAudit(long leaves, @Nullable Long fault) {

  public boolean sound() {
    return fault == null;
  }
}
