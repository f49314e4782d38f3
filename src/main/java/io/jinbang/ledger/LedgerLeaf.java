package io.jinbang.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.jinbang.ledger.log.Hash;
import io.jinbang.ledger.log.Merkle;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * One leaf, and the bytes a stranger hashes to check it: three lines of ASCII without a final line
 * end, namely the kind, the time as {@code 2026-10-16T01:02:03.004Z}, the commitment in
 * hexadecimal.
 *
 * @param kind what is committed to: 1 to 40 of a-z, 0-9 and hyphen, a letter first
 * @param at when it was appended; cut to the millisecond
 * @param commitment what is committed to, hidden
 */
public record LedgerLeaf(String kind, Instant at, Commitment commitment) {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  public LedgerLeaf {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("kind must match " + KIND);
    }
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /** SHA-256(0x00 || bytes), 64 hexadecimal digits. */
  public String hash() {
    return merkleHash().hex();
  }

  Hash merkleHash() {
    var lines = kind + "\n" + TIME.format(at) + "\n" + commitment.hex();
    return Merkle.leaf(lines.getBytes(US_ASCII));
  }
}
