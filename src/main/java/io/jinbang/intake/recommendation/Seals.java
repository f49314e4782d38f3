package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Notices;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.entry.Territory;
import io.jinbang.intake.recommendation.Summary.Line;
import io.jinbang.ledger.Commitment;
import io.jinbang.ledger.Ledger;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Sha256;
import io.jinbang.shared.Text;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals a unit's summary table: table, commitment and ledger line stand or fall together. */
@Service
@Transactional
class Seals {
  /** The kind of these tables' lines in the ledger. */
  static final String KIND = "recommendation";

  private static final Text WHY = Text.of("启封理由", "Reason for opening");

  private final Slates slates;
  private final SummarySql sql;
  private final Entries entries;
  private final Bodies bodies;
  private final Notices notices;
  private final Territory territory;
  private final Ledger ledger;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Seals(
      Slates slates,
      SummarySql sql,
      Entries entries,
      Bodies bodies,
      Notices notices,
      Territory territory,
      Ledger ledger,
      Clock clock) {
    this.slates = slates;
    this.sql = sql;
    this.entries = entries;
    this.bodies = bodies;
    this.notices = notices;
    this.territory = territory;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Seals the table of a unit within the coordinator's subtree. Of two at once the second is
   * refused.
   *
   * @param withUndecided whether works without a decision may be left as entered directly
   */
  public Summary seal(Actor coordinator, Campaign campaign, Id<Body> unit, boolean withUndecided) {
    requireWithin(coordinator, unit);
    // the ledger keeps milliseconds
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Screening.requireOpen(campaign, now);
    var slate = slates.lock(campaign.id(), unit);
    slate.requireSealable(withUndecided);
    var text =
        new SummaryText(
            campaign,
            bodies.get(unit),
            sql.of(campaign.id(), unit).size() + 1,
            now,
            notices.termsOf(campaign.id(), unit).quota(),
            slate.asked(),
            slate.endorsed().stream().map(this::line).toList(),
            HexFormat.of().formatHex(Commitment.salt(random)));
    return keep(coordinator, text);
  }

  private Summary keep(Actor coordinator, SummaryText table) {
    var text = table.text();
    var sha256 = Sha256.hex(text);
    var line = ledger.append(KIND, new Commitment(sha256).bytes());
    var summary =
        new Summary(
            table.campaign().id(),
            table.unit().id(),
            table.version(),
            text,
            sha256,
            table.quota(),
            table.asked(),
            table.lines(),
            Id.of(coordinator.person()),
            table.at(),
            line.index(),
            null);
    sql.insert(summary);
    return summary;
  }

  private Line line(Recommendation one) {
    var entry = entries.get(one.entry());
    return new Line(
        Objects.requireNonNull(one.place()),
        entry.id(),
        entry.submittedNumber(),
        entry.title(),
        entry.by(),
        one.words());
  }

  /** Opens a sealed table, for the host or a body above; the table itself is kept. */
  public void open(Actor actor, Campaign campaign, Id<Body> unit, String typed) {
    if (!mayOpen(actor, unit)) {
      throw Refusal.notFound();
    }
    var why = Typed.words("why", WHY, typed);
    var now = clock.instant();
    Screening.requireOpen(campaign, now);
    var slate = slates.lock(campaign.id(), unit);
    var summary = held(campaign.id(), unit).orElseThrow(Seals::notSealed);
    sql.open(summary, Id.of(actor.person()), why, now);
    slates.save(slate, Slate::opened, actor.person(), now);
  }

  /** The host, and whoever works for a body above the unit. */
  boolean mayOpen(Actor actor, Id<Body> unit) {
    if (actor.is(Role.HOST)) {
      return bodies.find(unit).isPresent();
    }
    return actor.is(Role.COORDINATOR)
        && !unit.value().equals(actor.body())
        && territory.of(actor).contains(unit);
  }

  private static Refusal notSealed() {
    return Refusal.conflict(
        Text.of("这张推荐汇总表没有封存", "This table is not sealed"),
        Text.of("请刷新后再看。", "Reload and look again."));
  }

  /** The sealed table that holds now. */
  private Optional<Summary> held(Id<Campaign> campaign, Id<Body> unit) {
    return sql.of(campaign, unit).stream().filter(one -> one.opened() == null).findFirst();
  }

  /** All versions, newest first, for the host and within a coordinator's subtree. */
  @Transactional(readOnly = true)
  public List<Summary> all(Actor actor, Campaign campaign, Id<Body> unit) {
    if (!actor.is(Role.HOST)) {
      requireWithin(actor, unit);
    }
    return sql.of(campaign.id(), unit);
  }

  private void requireWithin(Actor coordinator, Id<Body> unit) {
    coordinator.require(Role.COORDINATOR);
    if (!territory.of(coordinator).contains(unit)) {
      throw Refusal.notFound();
    }
  }
}
