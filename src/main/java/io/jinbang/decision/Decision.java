package io.jinbang.decision;

import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something proposed for the public: who proposed it, who signed it off, from when it is posted.
 *
 * @param subject what it decides on, such as a campaign
 * @param kind name of the sort of decision, such as {@code prizes}
 * @param content JSON of what is decided; never changed after the proposal
 * @param contentHash SHA-256 of the content, in hexadecimal
 * @param signedBy a person other than the proposer
 * @param postAt from when everybody may know; null while not set
 * @param ledgerLine where its commitment stands in the ledger; null while it has no posting instant
 */
public record Decision(
    Id<Decision> id,
    String kind,
    UUID subject,
    String content,
    String contentHash,
    UUID proposedBy,
    Instant proposedAt,
    @Nullable UUID signedBy,
    @Nullable Instant signedAt,
    @Nullable Instant postAt,
    @Nullable Long ledgerLine,
    @Nullable Instant withdrawnAt) {

  /** Whether everybody may know at an instant. The same predicate stands in this module's SQL. */
  public boolean postedAt(Instant now) {
    return signedAt != null && postAt != null && withdrawnAt == null && !postAt.isAfter(now);
  }
}
