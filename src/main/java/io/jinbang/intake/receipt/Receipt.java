package io.jinbang.intake.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jinbang.intake.Entry;
import io.jinbang.ledger.Commitment;
import io.jinbang.ledger.LedgerLeaf;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * One receipt.
 *
 * @param code unguessable; who holds it may verify the receipt
 * @param version 1 for the first submission, one more for each after a correction
 * @param number of the entry
 * @param filmSha256 of the film as submitted, 64 hexadecimal digits
 * @param salt 64 hexadecimal digits
 * @param payload what is committed to, see {@link ReceiptText}
 * @param ledgerIndex its line in the ledger, counted from 0
 * @param ledgerAt when that line was appended; part of it
 */
public record Receipt(
    String code,
    Id<Entry> entry,
    int version,
    String number,
    Instant submittedAt,
    String filmSha256,
    String salt,
    String payload,
    long ledgerIndex,
    Instant ledgerAt) {
  /** What its lines in the ledger are called. */
  public static final String KIND = "receipt";

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  public String path() {
    return "/receipts/" + code;
  }

  /** Its line in the ledger as people count, from 1. */
  public long line() {
    return ledgerIndex + 1;
  }

  /** To the second and with its offset, as on the printed receipt: {@code … 21:06:44 UTC+8}. */
  public String time(ZoneId zone) {
    var offset = zone.getRules().getOffset(submittedAt);
    var hours = offset.getTotalSeconds() / 3600;
    var shown = offset.getTotalSeconds() % 3600 == 0 ? String.format("%+d", hours) : offset.getId();
    return SECONDS.format(submittedAt.atZone(zone)) + " UTC" + (hours == 0 ? "" : shown);
  }

  /** The first and last digits of a hash, for the eye. */
  public static String brief(String hex) {
    return "%s %s … %s %s"
        .formatted(
            hex.substring(0, 4), hex.substring(4, 8), hex.substring(56, 60), hex.substring(60));
  }

  /** The line of the ledger recomputed from what this receipt says. */
  LedgerLeaf leaf() {
    return new LedgerLeaf(KIND, ledgerAt, commitment(salt, payload));
  }

  static Commitment commitment(String salt, String payload) {
    return Commitment.of(HexFormat.of().parseHex(salt), payload.getBytes(UTF_8));
  }
}
