package io.jinbang.review.screening;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.EntrySubmitted;
import io.jinbang.review.panel.Scorings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works seen and decided on before judging, by one person or by two. */
@Service
@Transactional
public class Screenings {
  private final ScreeningSql sql;
  private final OpinionSql opinions;
  private final ScreeningClaimSql claims;
  private final List<Hold> holds;
  private final Entries entries;
  private final Campaigns campaigns;
  private final Scorings scorings;
  private final Clock clock;

  Screenings(
      ScreeningSql sql,
      OpinionSql opinions,
      ScreeningClaimSql claims,
      List<Hold> holds,
      Entries entries,
      Campaigns campaigns,
      Scorings scorings,
      Clock clock) {
    this.sql = sql;
    this.opinions = opinions;
    this.claims = claims;
    this.holds = holds;
    this.entries = entries;
    this.campaigns = campaigns;
    this.scorings = scorings;
    this.clock = clock;
  }

  /** All submitted works with what was decided on them and what people think so far. */
  @Transactional(readOnly = true)
  public ScreeningQueue queue(Campaign campaign) {
    var id = campaign.id();
    return new ScreeningQueue(
        campaign,
        entries.submitted(id),
        sql.all(id).stream().collect(Collectors.toMap(Screened::entry, Function.identity())),
        opinions.all(id).stream().collect(Collectors.groupingBy(Opinion::entry)),
        claims.running(clock.instant()),
        scorings.released(id));
  }

  /** What a person answers: an outcome, or null where they are not sure and ask. */
  public record Answer(
      @Nullable Outcome outcome, @Nullable Reason reason, String note, boolean asks) {

    public static Answer of(Outcome outcome, @Nullable Reason reason, String note) {
      return new Answer(outcome, outcome == Outcome.PASSED ? null : reason, note.strip(), false);
    }

    /** Asks somebody else to look, too; what one thinks oneself stays hidden from them. */
    public static Answer asking(@Nullable Outcome leaning, String question) {
      return new Answer(leaning, null, question.strip(), true);
    }
  }

  /** Decides on a work, or gives the first of two opinions, as the docket has it. */
  public Docket.State decide(
      Actor screener, Id<Entry> id, Outcome outcome, @Nullable Reason reason, String note) {
    return answer(screener, id, Answer.of(outcome, reason, note));
  }

  public Docket.State answer(Actor screener, Id<Entry> id, Answer answer) {
    screener.require(Role.HOST, Role.SCREENER);
    var entry = submitted(id);
    ScreeningRules.checkOpen(scorings.released(entry.campaign()));
    ScreeningRules.check(answer);
    opinions.hold(id);
    var docket = docket(entry);
    refuse(docket.objection(screener));
    return take(screener, entry, docket, answer);
  }

  private static void refuse(Optional<Refusal> no) {
    no.ifPresent(
        refusal -> {
          throw refusal;
        });
  }

  private Docket.State take(Actor screener, Entry entry, Docket docket, Answer answer) {
    var outcome = answer.outcome();
    if (outcome != null && !answer.asks() && docket.decidedBy(outcome)) {
      holdsUp(entry.id());
      if (docket.state() == Docket.State.SECOND) {
        give(screener, entry, answer);
      }
      settle(screener, entry, docket, outcome, answer);
    } else {
      ScreeningRules.checkAsking(docket, answer);
      give(screener, entry, answer);
    }
    claims.release(entry.id(), screener.person());
    return docket(entry).state();
  }

  private void give(Actor screener, Entry entry, Answer answer) {
    var opinion =
        new Opinion(
            Id.random(),
            entry.id(),
            screener.person(),
            answer.outcome(),
            answer.reason(),
            answer.note(),
            answer.asks(),
            clock.instant());
    opinions.add(entry.campaign(), opinion);
  }

  private void settle(Actor screener, Entry entry, Docket docket, Outcome outcome, Answer answer) {
    undoReturn(screener, docket.screened());
    opinions.count(entry.id());
    var reason = answer.reason();
    sql.save(
        entry.campaign(),
        new Screened(
            entry.id(), outcome, reason, answer.note(), screener.person(), clock.instant()));
    if (outcome == Outcome.RETURNED && reason != null) {
      entries.returnForCorrection(screener, entry.id(), reason.with(answer.note()));
    }
  }

  private void holdsUp(Id<Entry> id) {
    holds.stream().flatMap(hold -> hold.on(id).stream()).findFirst().ifPresent(this::throwIt);
  }

  private void throwIt(Refusal refusal) {
    throw refusal;
  }

  @Transactional(readOnly = true)
  public Docket docket(Entry entry) {
    var required = campaigns.get(entry.campaign()).rulebook().timeline().screening().opinions();
    return new Docket(required, opinions.of(entry.id()), sql.find(entry.id()).orElse(null));
  }

  private Entry submitted(Id<Entry> id) {
    var entry = entries.get(id);
    if (entry.state() != Entry.State.SUBMITTED && entry.state() != Entry.State.RETURNED) {
      throw Refusal.notFound();
    }
    return entry;
  }

  private void undoReturn(Actor screener, @Nullable Screened earlier) {
    if (earlier != null && earlier.outcome() == Outcome.RETURNED) {
      entries.undoReturn(screener, earlier.entry());
    }
  }

  // -- taking back

  /** Takes a decision or one's own opinion back; the work waits again. */
  public void undo(Actor screener, Id<Entry> id) {
    screener.require(Role.HOST, Role.SCREENER);
    var entry = entries.get(id);
    ScreeningRules.checkOpen(scorings.released(entry.campaign()));
    opinions.hold(id);
    holdsUp(id);
    var docket = docket(entry);
    if (docket.screened() == null && docket.opinions().isEmpty()) {
      throw Refusal.notFound();
    }
    ScreeningRules.checkUndo(docket, screener);
    unsettle(screener, docket);
    takeBack(screener.person(), id, docket);
  }

  private void unsettle(Actor screener, Docket docket) {
    var screened = docket.screened();
    if (screened != null) {
      undoReturn(screener, screened);
      sql.delete(screened, "UNDONE", screener.person(), clock.instant());
    }
  }

  /** Whose opinion it was takes back that; who settled two leaves both open; else both go. */
  private void takeBack(UUID person, Id<Entry> id, Docket docket) {
    var screened = docket.screened();
    if (docket.gaveOne(person)) {
      opinions.drop(id, person);
      opinions.reopen(id);
    } else if (screened != null && screened.by().equals(person)) {
      opinions.reopen(id);
    } else {
      opinions.dropAll(id);
    }
  }

  /** A work that comes back corrected waits to be seen again. */
  @EventListener
  void seeAgain(EntrySubmitted event) {
    sql.find(event.entry())
        .filter(screened -> screened.outcome() == Outcome.RETURNED)
        .ifPresent(
            screened -> {
              sql.delete(screened, "RESUBMITTED", screened.by(), event.at());
              opinions.dropAll(event.entry());
            });
  }

  /** Lets a rejected work pass after all, as its appeal was granted. */
  public void overturn(Actor host, Id<Entry> id) {
    host.require(Role.HOST);
    var entry = entries.get(id);
    ScreeningRules.checkOpen(scorings.released(entry.campaign()));
    opinions.hold(id);
    if (sql.find(id).filter(one -> one.outcome() == Outcome.REJECTED).isEmpty()) {
      throw Refusal.notFound();
    }
    var now = clock.instant();
    sql.save(entry.campaign(), new Screened(id, Outcome.PASSED, null, "", host.person(), now));
    sql.told(id, now); // by the answer to the appeal
  }

  // -- several at once

  /**
   * What becomes of each of many works: each is decided on its own, those that cannot be are told
   * with their reason, and all stands or falls together.
   */
  public List<Done> all(Actor screener, Campaign campaign, List<Id<Entry>> ids, Answer answer) {
    screener.require(Role.HOST, Role.SCREENER);
    return entries.all(ids).stream()
        .filter(entry -> entry.campaign().equals(campaign.id()))
        .sorted(Comparator.comparing(Entry::submittedNumber))
        .map(entry -> done(screener, entry, answer))
        .toList();
  }

  /** A work after an answer to many; why not, where it was left as it was. */
  public record Done(Entry work, @Nullable Text why) {}

  /** What {@link #all} would say of a work, without doing it. */
  @Transactional(readOnly = true)
  public Done wouldBe(Actor screener, Entry entry) {
    return new Done(entry, ScreeningRules.notAmongMany(entry, docket(entry), screener));
  }

  private Done done(Actor screener, Entry entry, Answer answer) {
    var no = ScreeningRules.notAmongMany(entry, docket(entry), screener);
    if (no == null) {
      answer(screener, entry.id(), answer);
    }
    return new Done(entry, no);
  }

  // -- what others ask

  @Transactional(readOnly = true)
  public Optional<Screened> find(Id<Entry> id) {
    return sql.find(id);
  }

  /** Everything that was ever decided in a call, oldest first. */
  @Transactional(readOnly = true)
  public List<Past> past(Id<Campaign> campaign) {
    return sql.past(campaign);
  }

  /** This person's latest decision or opinion in a call that still stands, to be undone. */
  @Transactional(readOnly = true)
  public Optional<Id<Entry>> latestBy(UUID person, Id<Campaign> campaign) {
    return sql.latestBy(person, campaign);
  }

  /** Works that passed, by number. */
  @Transactional(readOnly = true)
  public List<Entry> passed(Id<Campaign> campaign) {
    return queue(campaigns.get(campaign)).of(Outcome.PASSED);
  }

  /** Whether one work is among these. */
  @Transactional(readOnly = true)
  public boolean hasPassed(Entry entry) {
    return switch (entry.state()) {
      case DRAFT, WITHDRAWN -> false;
      case SUBMITTED, RETURNED ->
          sql.find(entry.id()).filter(found -> found.outcome() == Outcome.PASSED).isPresent();
    };
  }

  /** Lets others know that this person has the work open, for ten minutes. */
  public void claim(Actor screener, Id<Entry> id) {
    screener.require(Role.HOST, Role.SCREENER);
    var now = clock.instant();
    claims.claim(id, screener.person(), now, now.plus(ScreeningRules.CLAIM));
  }
}
