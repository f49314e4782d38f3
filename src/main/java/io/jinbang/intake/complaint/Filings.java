package io.jinbang.intake.complaint;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.complaint.Complaint.State;
import io.jinbang.intake.complaint.ComplaintStep.What;
import io.jinbang.ledger.Commitment;
import io.jinbang.ledger.Ledger;
import io.jinbang.organization.Throttle;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.shared.Token;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints in and lets their authors prove their address. */
@Service
class Filings {
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{1,12}-\\d{4,9}");
  private static final int FREE_FROM = 5;
  private static final int FREE_TO = 3;

  private final ComplaintSql sql;
  private final Campaigns campaigns;
  private final Entries entries;
  private final Ledger ledger;
  private final Throttle throttle;
  private final ComplaintLetters letters;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Filings(
      ComplaintSql sql,
      Campaigns campaigns,
      Entries entries,
      Ledger ledger,
      Throttle throttle,
      ComplaintLetters letters,
      Clock clock) {
    this.sql = sql;
    this.campaigns = campaigns;
    this.entries = entries;
    this.ledger = ledger;
    this.throttle = throttle;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * Takes a complaint in; its key goes to the address given.
   *
   * @param from the sender's network address
   * @throws Refusal with everything that is wrong, or with the time to wait
   */
  @Transactional
  public Complaint file(String slug, Statement given, String from) {
    var stated = given.checked();
    var campaign = campaigns.bySlug(slug);
    slowDown("complaint-from", FREE_FROM, from);
    slowDown("complaint-to", FREE_TO, stated.email());
    var key = Token.random();
    var complaint = keep(campaign, stated, key);
    letters.confirm(complaint, campaign, key);
    return complaint;
  }

  private void slowDown(String what, int free, String whom) {
    var wait = throttle.tryTake(what, free, whom);
    if (wait.isPositive()) {
      throw tooMany(wait);
    }
  }

  private static Refusal tooMany(Duration wait) {
    return Refusal.of(
        Refusal.Kind.TOO_MANY,
        new Problem(
            "",
            Text.of("投诉提交得太频繁了", "Too many complaints in a short time"),
            Text.of("请 {} 分钟后再提交，填好的内容还在。", "Try again in {} min; what you typed is still here.")
                .with(wait.toMinutes() + 1)));
  }

  private Complaint keep(Campaign campaign, Statement stated, Token key) {
    var now = clock.instant();
    var number = sql.nextNumber();
    var payload = ComplaintPayload.receipt(number, campaign.slug(), stated, now);
    var salt = Commitment.salt(random);
    var commitment = Commitment.of(salt, payload.getBytes(StandardCharsets.UTF_8));
    var entry = meant(campaign, stated.work());
    var line = ledger.append("complaint", commitment.bytes());
    var complaint =
        new Complaint(
            Id.random(),
            number,
            campaign.id(),
            stated.work(),
            entry,
            stated.name(),
            stated.email(),
            Objects.requireNonNull(stated.relation()),
            stated.claim(),
            stated.evidence(),
            State.RECEIVED,
            now,
            line.index());
    sql.insert(complaint, key, HexFormat.of().formatHex(salt), payload);
    sql.add(complaint.id(), new ComplaintStep(now, What.RECEIVED, null, "", null));
    return complaint;
  }

  /** The entry of a number in what was typed; its author is not told whether there is one. */
  private @Nullable Id<Entry> meant(Campaign campaign, String work) {
    return NUMBER
        .matcher(work)
        .results()
        .flatMap(found -> entries.byNumber(campaign.id(), found.group()).stream())
        .map(Entry::id)
        .findFirst()
        .orElse(null);
  }

  /** The complaint a key opens; looking changes nothing, since mail scanners open every link. */
  @Transactional(readOnly = true)
  public Followed follow(String key) {
    var complaint = sql.byKey(new Token(key)).orElseThrow(Refusal::notFound);
    return new Followed(campaigns.get(complaint.campaign()), complaint, sql.steps(complaint.id()));
  }

  /** The address is the complainant's. Doing it twice changes nothing. */
  @Transactional
  public void confirm(String key) {
    var found = sql.byKey(new Token(key)).orElseThrow(Refusal::notFound);
    var complaint = sql.lock(found.id()).orElseThrow(Refusal::notFound);
    if (complaint.state() == State.RECEIVED) {
      sql.setState(complaint.id(), State.CONFIRMED);
      sql.add(complaint.id(), new ComplaintStep(clock.instant(), What.CONFIRMED, null, "", null));
    }
  }
}
