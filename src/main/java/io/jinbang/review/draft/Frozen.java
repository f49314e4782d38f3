package io.jinbang.review.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * The rules of scoring as they were frozen.
 *
 * @param rules canonical JSON; its SHA-256 is the hash
 * @param hash 64 lower-case hexadecimal digits
 * @param by the host who gave the works out
 * @param ledger index of the line that holds the hash
 */
public record Frozen(String rules, String hash, Instant at, UUID by, long ledger) {

  /** Enough of the hash to compare by eye. */
  public String mark() {
    return hash.substring(0, 12);
  }
}
