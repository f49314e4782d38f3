package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.intake.EntrySubmitted;
import io.jinbang.intake.receipt.Receipt;
import io.jinbang.intake.receipt.Receipts;
import io.jinbang.intake.submission.Draft;
import io.jinbang.intake.submission.EntryWindow;
import io.jinbang.intake.submission.Submission;
import io.jinbang.intake.submission.Submission.Accepted;
import io.jinbang.intake.submission.Submission.Refused;
import io.jinbang.intake.submission.Tick;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submits entries: number, state, accepted declarations, receipt and ledger line, or nothing. */
@Service
class Submissions {
  private final Drafts drafts;
  private final EntrySql sql;
  private final StorySql story;
  private final Campaigns campaigns;
  private final Territory territory;
  private final UnitDoors units;
  private final Asking asking;
  private final Films films;
  private final SealedAnswers seals;
  private final Receipts receipts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Submissions(
      Drafts drafts,
      EntrySql sql,
      StorySql story,
      Campaigns campaigns,
      Territory territory,
      UnitDoors units,
      Asking asking,
      Films films,
      SealedAnswers seals,
      Receipts receipts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.drafts = drafts;
    this.sql = sql;
    this.story = story;
    this.campaigns = campaigns;
    this.territory = territory;
    this.units = units;
    this.asking = asking;
    this.films = films;
    this.seals = seals;
    this.receipts = receipts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Submits what was typed. Of two submissions at once the second waits, and gets the receipt of
   * the first.
   *
   * @throws Refusal with everything that is wrong
   */
  @Transactional
  public Receipt submit(Actor actor, Id<Entry> id, Draft draft) {
    var dossier = drafts.lockOwn(actor, id);
    if (dossier.entry().state() == Entry.State.SUBMITTED) {
      return receipts.latestOf(id).orElseThrow();
    }
    var campaign = campaigns.get(Drafts.editable(dossier).entry().campaign());
    var now = now();
    var window = dossier.window(campaign.rulebook().timeline());
    var ticks = ticks(dossier, draft, campaign, now);
    return switch (submission(dossier, draft, ticks, campaign, window, now).decide()) {
      case Refused refused -> throw refusal(refused);
      case Accepted accepted -> keep(actor.person(), dossier, campaign, accepted, ticks, now);
    };
  }

  /**
   * Submits what was saved before, by the closing date of its channel; does nothing where it is
   * submitted already.
   *
   * @param channel by which it came, as the rulebook's closing dates name it
   * @param came when its form came, which is what counts
   * @return everything that is wrong
   */
  @Transactional
  public List<Problem> submitAsItStands(Id<Entry> id, String channel, Instant came) {
    var dossier = sql.lock(id).orElseThrow(Refusal::notFound);
    if (dossier.entry().state() == Entry.State.SUBMITTED) {
      return List.of();
    }
    if (!dossier.editable()) {
      return List.of(withdrawn());
    }
    var campaign = campaigns.get(dossier.entry().campaign());
    var window = EntryWindow.of(campaign.rulebook().timeline(), channel);
    var draft = seals.opened(id, dossier.draft());
    return switch (submission(dossier, draft, dossier.ticks(), campaign, window, came).decide()) {
      case Refused refused -> refused.problems();
      case Accepted accepted -> {
        var custodian = dossier.entry().entrant().value();
        keep(custodian, dossier, campaign, accepted, dossier.ticks(), now());
        yield List.of();
      }
    };
  }

  private static Problem withdrawn() {
    return Problem.at(
        "",
        "这件作品已经撤回或退回",
        "This entry was withdrawn or sent back",
        "请在它的页面上查看。",
        "See its own page.");
  }

  /** A receipt's time is read back from the ledger's text, which has milliseconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Map<String, Tick> ticks(
      Dossier dossier, Draft draft, Campaign campaign, Instant now) {
    var declarations = campaign.rulebook().declarations();
    return Tick.after(dossier.ticks(), draft.accepted(), declarations, now);
  }

  private Submission submission(
      Dossier dossier,
      Draft draft,
      Map<String, Tick> ticks,
      Campaign campaign,
      EntryWindow window,
      Instant at) {
    var entry = dossier.entry();
    var film = films.latestFor(entry.id().value()).orElse(null);
    return new Submission(
        campaign.rulebook(),
        window,
        draft,
        ticks,
        film,
        twins(entry, film),
        territory.divisions(),
        units.choice(entry, draft),
        at);
  }

  /** The entrant's own other entries with the same bytes. */
  List<Entry> twins(Entry entry, @Nullable Film film) {
    var sha256 = film == null ? null : film.sha256();
    return sha256 == null ? List.of() : sql.twins(entry.id(), entry.entrant(), sha256);
  }

  private static Refusal refusal(Refused refused) {
    try {
      Refusal.unlessNone(refused.problems());
    } catch (Refusal refusal) {
      return refusal;
    }
    throw new AssertionError("refused without a problem");
  }

  private Receipt keep(
      UUID by,
      Dossier dossier,
      Campaign campaign,
      Accepted accepted,
      Map<String, Tick> ticks,
      Instant now) {
    var id = dossier.entry().id();
    var number = number(dossier.entry(), campaign);
    sql.save(id, seals.sealed(id, accepted.draft(), campaign.rulebook()), ticks, now);
    sql.submit(id, number, accepted.film(), advice(accepted.film()), now);
    story.add(id, StorySql.What.SUBMITTED, by, null, now);
    var sha256 = Objects.requireNonNull(accepted.film().sha256());
    asking.asked(id, campaign.id(), accepted.draft().unit(), now);
    var ai = Objects.requireNonNull(accepted.draft().ai());
    var receipt = receipts.issue(campaign, id, number, now, sha256, ai, accepted.acceptances());
    films.relabel(accepted.film().id());
    events.publishEvent(new EntrySubmitted(id, campaign.id(), number, now));
    return receipt;
  }

  private String number(Entry entry, Campaign campaign) {
    return entry.number() != null
        ? entry.number()
        : "%s-%04d".formatted(campaign.rulebook().numberPrefix(), sql.nextNumber(campaign.id()));
  }

  private static long advice(Film film) {
    var check = Objects.requireNonNull(film.check());
    return check.findings().stream().filter(finding -> !finding.rule()).count();
  }
}
