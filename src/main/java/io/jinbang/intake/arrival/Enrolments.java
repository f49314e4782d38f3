package io.jinbang.intake.arrival;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.Terms;
import io.jinbang.intake.arrival.ArrivalSql.Fresh;
import io.jinbang.intake.entry.EntrustedEntries;
import io.jinbang.intake.entry.Filled;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes entries of works, each at most once per source. */
@Service
class Enrolments {
  private final ArrivalSql sql;
  private final EntrustedEntries entries;
  private final Claims claims;
  private final ArrivalLetters letters;
  private final Notices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Enrolments(
      ArrivalSql sql,
      EntrustedEntries entries,
      Claims claims,
      ArrivalLetters letters,
      Notices notices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.entries = entries;
    this.claims = claims;
    this.letters = letters;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /** What has become of each, in the order given. */
  @Transactional
  public List<Arrival> enrol(Campaign campaign, Source given, List<Work> works) {
    var source = notAheadOfTime(given);
    sql.lock(campaign.id(), source.key());
    var before = known(campaign, source);
    var fresh = fresh(works, before);
    if (!fresh.isEmpty()) {
      requireOpen(campaign, source.channel(), source.unit(), source.at());
      begin(campaign, source, fresh);
    }
    var after = fresh.isEmpty() ? before : known(campaign, source);
    return works.stream().map(work -> Objects.requireNonNull(after.get(work.key()))).toList();
  }

  /** A sender's clock may be fast; nothing comes from the future. */
  private Source notAheadOfTime(Source given) {
    var now = clock.instant();
    var at = (given.at().isAfter(now) ? now : given.at()).truncatedTo(ChronoUnit.MICROS);
    return new Source(
        given.channel(), given.key(), given.name(), at, given.custodian(), given.unit());
  }

  private Map<String, Arrival> known(Campaign campaign, Source source) {
    return sql.ofSource(campaign.id(), source.key()).stream()
        .collect(Collectors.toMap(Arrival::work, Function.identity()));
  }

  private static List<Work> fresh(List<Work> works, Map<String, Arrival> before) {
    var fresh = new LinkedHashMap<String, Work>();
    works.stream()
        .filter(work -> !before.containsKey(work.key()))
        .forEach(work -> fresh.putIfAbsent(work.key(), work));
    return List.copyOf(fresh.values());
  }

  void requireOpen(Campaign campaign, @Nullable Id<Body> unit) {
    requireOpen(campaign, Source.Channel.FORM, unit, clock.instant());
  }

  private void requireOpen(
      Campaign campaign, Source.Channel channel, @Nullable Id<Body> unit, Instant at) {
    var terms = unit == null ? Terms.FREE : notices.termsOf(campaign.id(), unit);
    Closing.of(campaign.rulebook().timeline(), channel, terms).require(at, clock.instant());
  }

  private void begin(Campaign campaign, Source source, List<Work> works) {
    var filled =
        works.stream().map(work -> new Filled(Id.random(), work.draft(), work.agreed())).toList();
    entries.begin(campaign, source.custodian(), filled, source.at());
    var lacking = entries.lacking(campaign, filled, source.channel().closing(), source.at());
    var rows = new ArrayList<Fresh>();
    for (var i = 0; i < works.size(); i++) {
      var work = works.get(i);
      var waits = work.film() == null;
      rows.add(
          new Fresh(
              Id.random(),
              filled.get(i).id(),
              work.key(),
              work.email(),
              work.agreed(),
              waits ? Arrival.State.WAITING : Arrival.State.CHECKING,
              waits ? lacking.get(i) : List.of()));
    }
    sql.insert(campaign.id(), source, rows);
    tell(campaign, source, works, rows);
  }

  private void tell(Campaign campaign, Source source, List<Work> works, List<Fresh> rows) {
    for (var i = 0; i < works.size(); i++) {
      var email = works.get(i).email();
      if (source.channel() != Source.Channel.MAIL
          && email != null
          && ArrivalLetters.isAddress(email)) {
        var path = claims.issue(rows.get(i).id());
        letters.claim(email, campaign, works.get(i).draft(), path);
      }
      if (rows.get(i).state() == Arrival.State.WAITING) {
        events.publishEvent(new ArrivalSettled(rows.get(i).id(), source.key()));
      }
    }
  }
}
