package io.jinbang.attendance.registration;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was erased.
 *
 * @param guest null for all of the gathering
 * @param payload what the ledger's line commits to; names nobody
 * @param salt of the commitment, hexadecimal
 * @param line of the ledger, from 0
 */
public record Erased(
    Id<Gathering> gathering,
    @Nullable Id<Guest> guest,
    Why why,
    Instant at,
    String payload,
    String salt,
    long line) {

  /** Who wanted it. */
  public enum Why {
    /** The guest, by their link. */
    OWN,
    HOST,
    /** The guest, with the whole of their account. */
    ACCOUNT,
    /** Nobody: the day came. */
    TERM
  }
}
