package io.jinbang.intake.receipt;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.AiContent;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Acceptance;
import io.jinbang.ledger.Commitment;
import io.jinbang.ledger.InclusionProof;
import io.jinbang.ledger.Ledger;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues receipts and proves them. */
@Service
public class Receipts {
  // without i, l, o and u, which are misread or read aloud as something else
  private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int CODE = 16;

  private final ReceiptSql sql;
  private final Ledger ledger;
  private final SecureRandom random = new SecureRandom();

  Receipts(ReceiptSql sql, Ledger ledger) {
    this.sql = sql;
    this.ledger = ledger;
  }

  /**
   * A receipt as it stands in the ledger now.
   *
   * @param proof that its line stands in the tree of the present head
   * @param holds whether the proof holds for the line recomputed from the receipt
   */
  public record Proven(Receipt receipt, InclusionProof proof, boolean holds) {}

  /**
   * Issues the next receipt of an entry, as the last step of its submission's transaction.
   *
   * @param number the entry's
   * @param at to the millisecond
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Receipt issue(
      Campaign campaign,
      Id<Entry> entry,
      String number,
      Instant at,
      String filmSha256,
      AiContent ai,
      List<Acceptance> acceptances) {
    var version = sql.ofEntry(entry).size() + 1;
    var payload = ReceiptText.of(campaign, number, version, at, filmSha256, ai, acceptances);
    var salt = HexFormat.of().formatHex(Commitment.salt(random));
    var line = ledger.append(Receipt.KIND, Receipt.commitment(salt, payload).bytes());
    var receipt =
        new Receipt(
            code(), entry, version, number, at, filmSha256, salt, payload, line.index(), line.at());
    sql.insert(receipt);
    campaign.rulebook().declarations().forEach(sql::keep);
    acceptances.forEach(acceptance -> sql.insert(receipt, acceptance));
    return receipt;
  }

  private String code() {
    return random
        .ints(CODE, 0, SIGNS.length())
        .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
        .collect(Collectors.joining());
  }

  /** By its code, in whatever case and grouping it was typed; refuses as not found. */
  public Receipt byCode(String typed) {
    var code = typed.replace("-", "").toLowerCase(Locale.ROOT);
    return sql.byCode(code).orElseThrow(Refusal::notFound);
  }

  public Proven prove(Receipt receipt) {
    var proof = ledger.prove(receipt.ledgerIndex());
    return new Proven(receipt, proof, proof.proves(receipt.leaf().hash()));
  }

  public Optional<Receipt> latestOf(Id<Entry> entry) {
    return allOf(entry).stream().findFirst();
  }

  /** Newest first. */
  public List<Receipt> allOf(Id<Entry> entry) {
    return sql.ofEntry(entry);
  }

  /** The declarations accepted with a receipt. */
  public List<Acceptance> acceptancesOf(Receipt receipt) {
    return sql.acceptances(receipt);
  }

  /** The texts as they were accepted, by hash; none for those accepted before texts were kept. */
  Map<String, Text> textsOf(List<Acceptance> acceptances) {
    return sql.texts(acceptances.stream().map(Acceptance::textSha256).toList());
  }

  Id<Campaign> campaignOf(Receipt receipt) {
    return Id.of(sql.campaignOf(receipt.entry()));
  }
}
