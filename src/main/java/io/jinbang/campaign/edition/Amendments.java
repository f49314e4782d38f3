package io.jinbang.campaign.edition;

import io.jinbang.campaign.Bound;
import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.InUse;
import io.jinbang.campaign.RulebookAmended;
import io.jinbang.campaign.RulebookVersion.Kind;
import io.jinbang.campaign.amendment.Amendment;
import io.jinbang.campaign.amendment.Redating;
import io.jinbang.campaign.edition.CampaignSql.Row;
import io.jinbang.campaign.edition.CampaignSql.VersionRow;
import io.jinbang.campaign.rulebook.RulebookReader;
import io.jinbang.ledger.Ledger;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts another rulebook in force: version, announcement, letters and ledger line, or nothing. Two
 * hosts at once wait for each other at the campaign's row, and the second learns of the first.
 */
@Service
class Amendments {
  private final CampaignSql sql;
  private final List<InUse> relying;
  private final List<Bound> bounds;
  private final Ledger ledger;
  private final AmendmentLetters letters;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Amendments(
      CampaignSql sql,
      List<InUse> relying,
      List<Bound> bounds,
      Ledger ledger,
      AmendmentLetters letters,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.relying = relying;
    this.bounds = bounds;
    this.ledger = ledger;
    this.letters = letters;
    this.events = events;
    this.clock = clock;
  }

  /** What people rely on by now. */
  InUse.Use look(Id<Campaign> id) {
    var row = sql.find(id.value()).orElseThrow(Refusal::notFound);
    return useOf(Shelf.campaign(row, Shelf.rulebook(row.source())));
  }

  /** Looks without changing anything; the source is without faults. */
  @Transactional(readOnly = true)
  public Prospect look(Actor host, Id<Campaign> id, String yaml) {
    host.require(Role.HOST);
    var row = sql.find(id.value()).orElseThrow(Refusal::notFound);
    return prospect(row, RulebookReader.normal(yaml), clock.instant());
  }

  private Prospect prospect(Row row, String source, Instant now) {
    var campaign = Shelf.campaign(row, Shelf.rulebook(row.source()));
    var use = useOf(campaign);
    var next = Shelf.rulebook(source);
    var bound = bounds.stream().flatMap(one -> one.against(campaign, next).stream()).toList();
    var amendment = Amendment.of(row.source(), source, use, now).against(bound);
    return new Prospect(amendment, use.entries(), use.people());
  }

  private InUse.Use useOf(Campaign campaign) {
    return relying.stream().map(one -> one.of(campaign)).findFirst().orElse(InUse.Use.NONE);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Campaign amend(
      Actor host, Id<Campaign> id, int basis, String yaml, @Nullable Text reason) {
    var row = lock(host, id);
    if (row.version() != basis) {
      throw Announcing.overtaken();
    }
    var source = RulebookReader.normal(yaml);
    Shelf.rulebook(source);
    var prospect = prospect(row, source, clock.instant());
    Refusal.unlessNone(prospect.amendment().refused());
    var unchanged = prospect.amendment().changes().isEmpty();
    if (unchanged && (prospect.announced() || source.equals(row.source()))) {
      throw Announcing.nothing();
    }
    return prospect.announced()
        ? save(host, row, source, Kind.AMENDED, Announcing.reason(reason), prospect)
        : save(host, row, source, Kind.EDITED, null, prospect);
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Campaign extend(
      Actor host, Id<Campaign> id, String channel, Instant until, @Nullable Text reason) {
    var row = lock(host, id);
    var told = Announcing.reason(reason);
    var source = extended(row, channel, until);
    var prospect = prospect(row, source, clock.instant());
    Refusal.unlessNone(prospect.amendment().refused());
    return save(host, row, source, Kind.EXTENDED, told, prospect);
  }

  /** What an extension would change; refuses what it cannot. */
  @Transactional(readOnly = true)
  public Prospect lookAhead(Actor host, Id<Campaign> id, String channel, Instant until) {
    host.require(Role.HOST);
    var row = sql.find(id.value()).orElseThrow(Refusal::notFound);
    var prospect = prospect(row, extended(row, channel, until), clock.instant());
    Refusal.unlessNone(prospect.amendment().refused());
    return prospect;
  }

  private String extended(Row row, String channel, Instant until) {
    var rulebook = Shelf.rulebook(row.source());
    var closes = rulebook.timeline().entriesClose().get(channel);
    if (closes == null) {
      throw Announcing.noChannel();
    }
    Announcing.later(closes, until, clock.instant());
    var source =
        Redating.closing(row.source(), channel, until, rulebook.zone())
            .orElseThrow(Announcing::noPlace);
    Announcing.fits(RulebookReader.read(source));
    return source;
  }

  private Row lock(Actor host, Id<Campaign> id) {
    host.require(Role.HOST);
    return sql.lock(id.value()).orElseThrow(Refusal::notFound);
  }

  /** The ledger comes last: whoever else appends waits from there to the end. */
  private Campaign save(
      Actor host, Row before, String source, Kind kind, @Nullable Text reason, Prospect prospect) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var row =
        new Row(
            before.id(),
            before.slug(),
            source,
            Sha256.hex(source),
            before.createdAt(),
            before.version() + 1);
    sql.update(row);
    var campaign = Shelf.campaign(row, Shelf.rulebook(source));
    var changes = prospect.amendment().changes();
    if (reason != null) {
      letters.tell(campaign, kind, reason, changes);
    }
    events.publishEvent(new RulebookAmended(campaign.id(), campaign.version(), reason, changes));
    var line = reason == null ? null : commit(before, row, kind, now, reason);
    sql.insert(
        row.id(),
        new VersionRow(row.version(), kind, source, row.hash(), now, reason, line),
        host.person());
    return campaign;
  }

  private long commit(Row before, Row after, Kind kind, Instant at, Text reason) {
    var text = Announcing.committed(before, after, kind, at, reason);
    return ledger.append("amendment", Sha256.of(text)).index();
  }
}
