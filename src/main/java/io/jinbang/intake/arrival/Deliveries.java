package io.jinbang.intake.arrival;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.EntrySubmitted;
import io.jinbang.intake.entry.EntrustedEntries;
import io.jinbang.intake.submission.EntryWindow;
import io.jinbang.intake.submission.Lateness;
import io.jinbang.media.FilmChecked;
import io.jinbang.media.Films;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Films of works that came, and what follows from their check. */
@Service
class Deliveries {
  private final ArrivalSql sql;
  private final Entries entries;
  private final EntrustedEntries entrusted;
  private final Campaigns campaigns;
  private final Films films;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deliveries(
      ArrivalSql sql,
      Entries entries,
      EntrustedEntries entrusted,
      Campaigns campaigns,
      Films films,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.entries = entries;
    this.entrusted = entrusted;
    this.campaigns = campaigns;
    this.films = films;
    this.events = events;
    this.clock = clock;
  }

  /** The film that came with a work; one that has a film already keeps it. */
  @Transactional
  public Arrival bring(Id<Arrival> id, Path film, String name) {
    var arrival = sql.lock(id).orElseThrow(Refusal::notFound);
    var served = films.latestFor(arrival.entry().value()).isPresent();
    return served || entries.get(arrival.entry()).number() != null
        ? arrival
        : receive(arrival, film, name);
  }

  /** A film brought later, while works may be entered on the web. */
  @Transactional
  public Arrival attach(Id<Arrival> id, Path film, String name) {
    var arrival = sql.lock(id).orElseThrow(Refusal::notFound);
    var entry = entries.get(arrival.entry());
    if (entry.state() != Entry.State.DRAFT) {
      throw Refusal.conflict(
          Text.of("这件作品已经报送，不能再换视频", "This entry has been submitted; its film stays"),
          Text.of("需要更正时请联系主办方退回。", "If it needs correcting, ask the host to return it."));
    }
    var window = EntryWindow.ofEntries(campaigns.get(entry.campaign()).rulebook().timeline());
    if (!window.openAt(clock.instant())) {
      throw Lateness.refusal(clock.instant().isBefore(window.opens()));
    }
    return receive(arrival, film, name);
  }

  private Arrival receive(Arrival arrival, Path film, String name) {
    sql.settle(arrival.id(), Arrival.State.CHECKING, List.of());
    var owner = entries.get(arrival.entry()).entrant().value();
    try {
      films.receive(film, name, owner, arrival.entry().value());
    } catch (Refusal refusal) {
      wait(arrival, refusal.problems());
    }
    return sql.find(arrival.id()).orElseThrow();
  }

  /** Submits what lacks nothing else. */
  @EventListener
  @Transactional
  public void checked(FilmChecked film) {
    sql.lockOfEntry(Id.of(film.subject()))
        .filter(arrival -> arrival.state() == Arrival.State.CHECKING)
        .ifPresent(this::submit);
  }

  private void submit(Arrival arrival) {
    var problems =
        entrusted.submit(
            arrival.entry(), arrival.source().channel().closing(), arrival.source().at());
    if (!problems.isEmpty()) {
      wait(arrival, problems);
    }
  }

  private void wait(Arrival arrival, List<Problem> problems) {
    sql.settle(arrival.id(), Arrival.State.WAITING, problems);
    events.publishEvent(new ArrivalSettled(arrival.id(), arrival.source().key()));
  }

  /** Whoever submitted it. */
  @EventListener
  @Transactional
  public void submitted(EntrySubmitted entry) {
    sql.lockOfEntry(entry.entry())
        .filter(arrival -> arrival.state() != Arrival.State.SUBMITTED)
        .ifPresent(this::settled);
  }

  private void settled(Arrival arrival) {
    sql.settle(arrival.id(), Arrival.State.SUBMITTED, List.of());
    events.publishEvent(new ArrivalSettled(arrival.id(), arrival.source().key()));
  }
}
