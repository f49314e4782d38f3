package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.intake.EntryWithdrawn;
import io.jinbang.intake.submission.Draft;
import io.jinbang.intake.submission.EntryWindow;
import io.jinbang.intake.submission.Lateness;
import io.jinbang.intake.submission.Tick;
import io.jinbang.media.FilmReceived;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an entrant does with an entry, short of submitting it. */
@Service
public class Drafts {
  private final EntrySql sql;
  private final StorySql story;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final SealedAnswers seals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Drafts(
      EntrySql sql,
      StorySql story,
      Campaigns campaigns,
      Bodies bodies,
      SealedAnswers seals,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.story = story;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.seals = seals;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Begins an entry, from the notice on; one begun before and never touched is taken up again.
   *
   * @param unit to be chosen for it as recommending unit; null for none
   */
  @Transactional
  public Id<Entry> begin(Actor actor, Campaign campaign, @Nullable Body unit) {
    actor.require(Role.ENTRANT);
    var window = EntryWindow.ofEntries(campaign.rulebook().timeline());
    if (!window.writableAt(clock.instant())) {
      throw Lateness.refusal(clock.instant().isBefore(window.opens()));
    }
    var id = untouched(actor, campaign).orElseGet(() -> fresh(actor, campaign));
    if (unit != null) {
      bodies
          .firstLevelOf(unit.id())
          .ifPresent(division -> sql.choose(id, division.id(), unit.id(), clock.instant()));
    }
    return id;
  }

  private Optional<Id<Entry>> untouched(Actor actor, Campaign campaign) {
    return sql.ofEntrant(Id.of(actor.person())).stream()
        .filter(entry -> entry.campaign().equals(campaign.id()))
        .filter(entry -> entry.state() == Entry.State.DRAFT && entry.film() == null)
        .filter(entry -> entry.title().isBlank() && entry.credits().isBlank())
        .map(Entry::id)
        .findFirst();
  }

  private Id<Entry> fresh(Actor actor, Campaign campaign) {
    var id = Id.<Entry>random();
    sql.insert(id, campaign.id(), actor.person(), clock.instant());
    return id;
  }

  /** All of the actor's entries, the one changed last first, withdrawn ones at the end. */
  public List<Entry> mine(Actor actor) {
    return sql.ofEntrant(Id.of(actor.person()));
  }

  /** The actor's own entry; anybody else's is not found. */
  Dossier own(Actor actor, Id<Entry> id) {
    return ownOnly(actor, sql.find(id).orElseThrow(Refusal::notFound));
  }

  Dossier lockOwn(Actor actor, Id<Entry> id) {
    return ownOnly(actor, sql.lock(id).orElseThrow(Refusal::notFound));
  }

  private static Dossier ownOnly(Actor actor, Dossier dossier) {
    if (!dossier.entry().entrant().value().equals(actor.person())) {
      throw Refusal.notFound();
    }
    return dossier;
  }

  /** Keeps what was typed, right or wrong. */
  @Transactional
  public Instant save(Actor actor, Id<Entry> id, Draft draft) {
    var dossier = editable(lockOwn(actor, id));
    var rulebook = campaigns.get(dossier.entry().campaign()).rulebook();
    var now = clock.instant();
    sql.save(
        id,
        seals.sealed(id, draft, rulebook),
        Tick.after(dossier.ticks(), draft.accepted(), rulebook.declarations(), now),
        now);
    return now;
  }

  static Dossier editable(Dossier dossier) {
    if (!dossier.editable()) {
      throw Refusal.conflict(
          Text.of("这件作品已经报送，不能再改", "This entry has been submitted and cannot be changed"),
          Text.of("需要更正时请联系主办方退回。", "If it needs correcting, ask the host to return it."));
    }
    return dossier;
  }

  /** Begins the correction of an entry that was sent back. */
  @Transactional
  public void reopen(Actor actor, Id<Entry> id) {
    var dossier = lockOwn(actor, id);
    if (dossier.entry().state() != Entry.State.RETURNED) {
      throw Refusal.conflict(
          Text.of("只有被退回的作品可以更正", "Only a returned entry can be corrected"),
          Text.of("需要更正时请联系主办方退回。", "If it needs correcting, ask the host to return it."));
    }
    if (dossier.reopenedAt() == null) {
      sql.reopen(id, clock.instant());
      story.add(id, StorySql.What.REOPENED, actor.person(), null, clock.instant());
    }
  }

  /** Takes an entry back for good, until judging begins. Doing it twice changes nothing. */
  @Transactional
  public void withdraw(Actor actor, Id<Entry> id) {
    var entry = lockOwn(actor, id).entry();
    if (entry.state() == Entry.State.WITHDRAWN) {
      return;
    }
    var timeline = campaigns.get(entry.campaign()).rulebook().timeline();
    if (entry.number() != null && !clock.instant().isBefore(timeline.judgingOpens())) {
      throw Refusal.conflict(
          Text.of("评审已经开始，不能自行撤回", "Judging has begun; it can no longer be withdrawn here"),
          Text.of("请联系主办方。", "Ask the host."));
    }
    sql.setState(id, Entry.State.WITHDRAWN, clock.instant());
    story.add(id, StorySql.What.WITHDRAWN, actor.person(), null, clock.instant());
    if (entry.number() != null) {
      events.publishEvent(new EntryWithdrawn(id, clock.instant()));
    }
  }

  /** The newest whole film is the entry's, as long as the entry may be changed. */
  @EventListener
  @Transactional
  public void received(FilmReceived film) {
    sql.lock(Id.of(film.subject()))
        .filter(Dossier::editable)
        .ifPresent(
            dossier ->
                sql.attach(dossier.entry().id(), film.film(), film.sha256(), clock.instant()));
  }
}
