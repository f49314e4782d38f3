package io.jinbang.review.warmup;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.review.scoring.SheetRules;
import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Past;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The host's choice of works to warm up with, and their reference marks. */
@Service
@Transactional
class Samples {
  private final SampleSql sql;
  private final Campaigns campaigns;
  private final Entries entries;
  private final Screenings screenings;
  private final Clock clock;

  Samples(SampleSql sql, Campaigns campaigns, Entries entries, Screenings screenings, Clock clock) {
    this.sql = sql;
    this.campaigns = campaigns;
    this.entries = entries;
    this.screenings = screenings;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Sample> of(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    return sql.of(campaign.id());
  }

  @Transactional(readOnly = true)
  public Map<Id<Sample>, Integer> uses(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    return sql.uses(campaign.id());
  }

  @Transactional(readOnly = true)
  public Entry work(Actor host, Sample sample) {
    host.require(Role.HOST);
    return entries.get(sample.entry());
  }

  /**
   * Works with a film that are not in this round and never were shown to this panel: rejected in
   * this call, or passed in another whose list is out. Those already chosen are left out.
   */
  @Transactional(readOnly = true)
  public List<Entry> candidates(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    var chosen = sql.of(campaign.id()).stream().map(Sample::entry).toList();
    return Stream.concat(rejected(campaign), elsewhere(campaign))
        .filter(entry -> entry.film() != null && !chosen.contains(entry.id()))
        .toList();
  }

  /** The last decision on each work counts. */
  private Stream<Entry> rejected(Campaign campaign) {
    var last = new LinkedHashMap<Id<Entry>, Past>();
    screenings.past(campaign.id()).forEach(past -> last.put(past.entry(), past));
    var ids =
        last.values().stream()
            .filter(past -> past.outcome() == Outcome.REJECTED)
            .map(Past::entry)
            .toList();
    return entries.all(ids).stream();
  }

  private Stream<Entry> elsewhere(Campaign campaign) {
    return campaigns.all().stream()
        .filter(other -> !other.id().equals(campaign.id()))
        .filter(other -> !clock.instant().isBefore(other.rulebook().timeline().posting()))
        .flatMap(other -> screenings.passed(other.id()).stream());
  }

  /**
   * Makes a work a sample.
   *
   * @param typed reference marks by criterion id, one for each
   */
  void add(
      Actor host, Campaign campaign, Id<Entry> entry, Map<String, String> typed, String reason) {
    host.require(Role.HOST);
    sql.hold(campaign.id());
    SampleRules.checkCandidate(
        candidates(host, campaign).stream().anyMatch(one -> one.id().equals(entry)));
    var judging = campaign.rulebook().judging();
    var marks = SheetRules.marks(judging, typed);
    SheetRules.checkComplete(judging, marks);
    var place = SampleRules.place(sql.of(campaign.id()).stream().map(Sample::place).toList());
    var words = SampleRules.reason(reason);
    var sample = new Sample(Id.random(), campaign.id(), entry, place, words, marks);
    sql.insert(sample, host.person(), clock.instant());
  }

  /** Takes a sample back that no judge has used. */
  void remove(Actor host, Campaign campaign, int place) {
    host.require(Role.HOST);
    sql.hold(campaign.id());
    var sample =
        sql.of(campaign.id()).stream()
            .filter(one -> one.place() == place)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    SampleRules.checkUnused(sql.used(sample.id()));
    sql.delete(sample.id());
  }
}
