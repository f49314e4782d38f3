package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.Terms;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendation.State;
import io.jinbang.intake.Recommendations;
import io.jinbang.media.Films;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.site.Form;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a coordinator decides on, and how far all units have come. */
@Service
@Transactional(readOnly = true)
class Desks {
  private final Recommendations recommendations;
  private final Recommending recommending;
  private final SummarySql summaries;
  private final Seals seals;
  private final Entries entries;
  private final Films films;
  private final Campaigns campaigns;
  private final Notices notices;
  private final Bodies bodies;
  private final Clock clock;

  Desks(
      Recommendations recommendations,
      Recommending recommending,
      SummarySql summaries,
      Seals seals,
      Entries entries,
      Films films,
      Campaigns campaigns,
      Notices notices,
      Bodies bodies,
      Clock clock) {
    this.recommendations = recommendations;
    this.recommending = recommending;
    this.summaries = summaries;
    this.seals = seals;
    this.entries = entries;
    this.films = films;
    this.campaigns = campaigns;
    this.notices = notices;
    this.bodies = bodies;
    this.clock = clock;
  }

  /**
   * @param asked the unit to look at; null for all of the subtree, or the only one there is
   */
  Desk desk(Actor coordinator, String slug, @Nullable Id<Body> asked) {
    coordinator.require(Role.COORDINATOR);
    var campaign = campaigns.bySlug(slug);
    var lines = lines(campaign, own(coordinator), own(coordinator));
    var unit = asked == null && lines.size() == 1 ? lines.getFirst() : chosen(lines, asked);
    var works = lines.stream().flatMap(line -> line.said().stream()).toList();
    return new Desk(
        campaign,
        lines,
        unit,
        entries.all(works.stream().map(Recommendation::entry).toList()).stream()
            .collect(Collectors.toMap(Entry::id, Function.identity())),
        Screening.open(campaign, clock.instant()),
        unit != null && seals.mayOpen(coordinator, unit.unit().id()));
  }

  private static Id<Body> own(Actor coordinator) {
    if (coordinator.body() == null) {
      throw Refusal.forbidden();
    }
    return Id.of(coordinator.body());
  }

  private static @Nullable UnitLine chosen(List<UnitLine> lines, @Nullable Id<Body> asked) {
    return asked == null
        ? null
        : lines.stream()
            .filter(line -> line.unit().id().equals(asked))
            .findFirst()
            .orElseThrow(Refusal::notFound);
  }

  /** All units of a call, for the host. */
  List<UnitLine> lines(Actor host, Campaign campaign) {
    host.require(Role.HOST);
    return lines(campaign, bodies.host().id(), null);
  }

  /** Units with something to show, in the order of the tree. */
  private List<UnitLine> lines(Campaign campaign, Id<Body> root, @Nullable Id<Body> always) {
    var said =
        recommendations.in(campaign.id()).stream()
            .collect(Collectors.groupingBy(Recommendation::unit));
    var sealed = summaries.in(campaign.id()).stream().collect(Collectors.groupingBy(Summary::unit));
    var shown =
        bodies.subtree(root).stream()
            .filter(
                body ->
                    said.containsKey(body.id())
                        || sealed.containsKey(body.id())
                        || body.id().equals(always))
            .toList();
    var terms = notices.termsOf(campaign.id(), shown);
    return shown.stream()
        .map(
            body ->
                new UnitLine(
                    body,
                    terms.getOrDefault(body.id(), Terms.FREE),
                    said.getOrDefault(body.id(), List.of()),
                    sealed.getOrDefault(body.id(), List.of())))
        .toList();
  }

  DeskWork work(Actor coordinator, String slug, Id<Entry> id) {
    var campaign = campaigns.bySlug(slug);
    var said = recommending.own(coordinator, campaign, id);
    var entry = entries.get(id);
    return new DeskWork(
        campaign,
        said,
        entry,
        entry.division() == null ? null : bodies.find(entry.division()).orElse(null),
        entry.film() == null ? null : films.get(entry.film()),
        line(campaign, said.unit()),
        said.words().isEmpty() ? Form.EMPTY : Form.of(Map.of("words", List.of(said.words()))),
        Screening.open(campaign, clock.instant()));
  }

  private UnitLine line(Campaign campaign, Id<Body> unit) {
    return lines(campaign, unit, unit).getFirst();
  }

  /** The next work of the coordinator's that waits, of the same unit if there is one. */
  Optional<Id<Entry>> next(Actor coordinator, String slug, Id<Body> unit) {
    var waiting = desk(coordinator, slug, null).in(State.ASKED);
    return waiting.stream()
        .filter(one -> !one.sealed())
        .sorted(Comparator.comparing(one -> !one.unit().equals(unit)))
        .map(Recommendation::entry)
        .findFirst();
  }
}
