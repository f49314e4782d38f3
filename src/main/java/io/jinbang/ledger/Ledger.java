package io.jinbang.ledger;

/** The log as the other modules see it: append, prove, compare. */
public interface Ledger {

  /**
   * Appends a commitment inside the caller's transaction; the leaf is there when that transaction
   * commits and never was when it rolls back. Appends of concurrent transactions wait for one
   * another, so append last.
   *
   * @param kind what is committed to: 1 to 40 of a-z, 0-9 and hyphen, a letter first
   * @param commitment 32 bytes, see {@link Commitment}
   * @throws IllegalArgumentException for a kind or commitment of another form
   * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
   */
  LedgerEntry append(String kind, byte[] commitment);

  /**
   * That the leaf stands in the tree of the present head.
   *
   * @throws io.jinbang.shared.Refusal NOT_FOUND when there is no such leaf
   */
  InclusionProof prove(long index);

  /**
   * That the tree of the first {@code older} leaves, seen earlier, is the beginning of the present
   * one.
   *
   * @throws io.jinbang.shared.Refusal NOT_FOUND when the log never was that long
   */
  ConsistencyProof proveSince(long older);

  /** The present size and root. */
  LedgerHead head();

  /** Recomputes every leaf and subtree hash from what is stored; O(n), reads in batches. */
  LedgerAudit audit();
}
