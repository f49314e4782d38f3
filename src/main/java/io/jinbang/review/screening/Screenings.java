package io.jinbang.review.screening;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.EntrySubmitted;
import io.jinbang.intake.Standing;
import io.jinbang.media.Film;
import io.jinbang.media.ViewingPolicy;
import io.jinbang.review.panel.Scorings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works seen and decided on before judging. */
@Service
@Transactional
public class Screenings implements Standing, ViewingPolicy {
  private final ScreeningSql sql;
  private final Entries entries;
  private final Campaigns campaigns;
  private final Scorings scorings;
  private final Clock clock;

  Screenings(
      ScreeningSql sql, Entries entries, Campaigns campaigns, Scorings scorings, Clock clock) {
    this.sql = sql;
    this.entries = entries;
    this.campaigns = campaigns;
    this.scorings = scorings;
    this.clock = clock;
  }

  /** All submitted works with what was decided on them. */
  @Transactional(readOnly = true)
  public ScreeningQueue queue(Campaign campaign) {
    var decided =
        sql.all(campaign.id()).stream()
            .collect(Collectors.toMap(Screened::entry, Function.identity()));
    return new ScreeningQueue(
        campaign, entries.submitted(campaign.id()), decided, scorings.released(campaign.id()));
  }

  /** Decides on a work; an earlier decision gives way. */
  public void decide(
      Actor screener, Id<Entry> id, Outcome outcome, @Nullable Reason reason, String note) {
    screener.require(Role.HOST, Role.SCREENER);
    var entry = submitted(id);
    ScreeningRules.checkOpen(scorings.released(entry.campaign()));
    ScreeningRules.check(outcome, reason, note);
    undoReturn(screener, sql.find(id).orElse(null));
    var kept = outcome == Outcome.PASSED ? null : reason;
    sql.save(
        entry.campaign(),
        new Screened(id, outcome, kept, note.strip(), screener.person(), clock.instant()));
    if (outcome == Outcome.RETURNED && reason != null) {
      entries.returnForCorrection(screener, id, words(reason, note));
    }
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

  private static Text words(Reason reason, String note) {
    var more = note.isBlank() ? "" : note.strip();
    return new Text(
        reason.label().zh() + (more.isEmpty() ? "" : "：" + more),
        reason.label().en() + (more.isEmpty() ? "" : ": " + more));
  }

  /** Takes a decision back; the work waits again. */
  public void undo(Actor screener, Id<Entry> id) {
    screener.require(Role.HOST, Role.SCREENER);
    var screened = sql.find(id).orElseThrow(Refusal::notFound);
    ScreeningRules.checkOpen(scorings.released(entries.get(id).campaign()));
    undoReturn(screener, screened);
    sql.delete(screened, screener.person(), clock.instant());
  }

  /** A work that comes back corrected waits to be seen again. */
  @EventListener
  void seeAgain(EntrySubmitted event) {
    sql.find(event.entry())
        .filter(screened -> screened.outcome() == Outcome.RETURNED)
        .ifPresent(screened -> sql.delete(screened, screened.by(), event.at()));
  }

  @Transactional(readOnly = true)
  public Optional<Screened> find(Id<Entry> id) {
    return sql.find(id);
  }

  /** Works that passed, by number. */
  @Transactional(readOnly = true)
  public List<Entry> passed(Id<Campaign> campaign) {
    return queue(campaigns.get(campaign)).of(Outcome.PASSED);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Step> stepsOf(Entry entry) {
    return sql
        .find(entry.id())
        .filter(screened -> known(entry, screened))
        .map(Screenings::step)
        .stream()
        .toList();
  }

  /** A return is known at once, a pass or rejection once the stage is over and cannot change. */
  private boolean known(Entry entry, Screened screened) {
    var timeline = campaigns.get(entry.campaign()).rulebook().timeline();
    return screened.outcome() == Outcome.RETURNED
        || scorings.released(entry.campaign())
        || !clock.instant().isBefore(timeline.screenedBy());
  }

  private static Step step(Screened screened) {
    var reason = screened.reason();
    return new Step(
        screened.at(),
        Map.of(
                Outcome.PASSED, Text.of("通过初筛", "Passed the screening"),
                Outcome.REJECTED, Text.of("未通过初筛", "Did not pass the screening"),
                Outcome.RETURNED, Text.of("退回修改", "Sent back for correction"))
            .getOrDefault(screened.outcome(), screened.outcome().label()),
        reason == null ? null : words(reason, screened.note()));
  }

  /** Screeners watch what was submitted. */
  @Override
  public boolean mayWatch(@Nullable Actor actor, Film film) {
    return actor != null
        && actor.is(Role.SCREENER)
        && entries
            .ofFilm(film.id())
            .filter(entry -> entry.state() == Entry.State.SUBMITTED)
            .isPresent();
  }
}
