package io.jinbang.intake.register;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.desk.Waiting;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendations;
import io.jinbang.intake.entry.Territory;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of entries, for the host and for coordinators. */
@Service
class Registers implements Waiting {
  private final RegisterSql sql;
  private final Entries entries;
  private final Recommendations recommendations;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final Territory territory;
  private final Clock clock;

  Registers(
      RegisterSql sql,
      Entries entries,
      Recommendations recommendations,
      Campaigns campaigns,
      Bodies bodies,
      Territory territory,
      Clock clock) {
    this.sql = sql;
    this.entries = entries;
    this.recommendations = recommendations;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.territory = territory;
    this.clock = clock;
  }

  /** Everything ever submitted. */
  @Transactional(readOnly = true)
  public Register ofHost(Actor host, String slug, Query query) {
    return ofHost(host, slug, query, Register.SIZE);
  }

  /** All pages together, to take away. */
  @Transactional(readOnly = true)
  public Register wholeOfHost(Actor host, String slug, Query query) {
    return ofHost(host, slug, query.firstPage(), Register.WHOLE);
  }

  private Register ofHost(Actor host, String slug, Query query, int size) {
    host.require(Role.HOST);
    var campaign = campaigns.bySlug(slug);
    return register(
        campaign, "/host/c/" + slug + "/entries", null, query, sql.drafts(campaign.id()), size);
  }

  /** What is submitted from, or recommended within, the coordinator's own subtree. */
  @Transactional(readOnly = true)
  public Register ofUnit(Actor coordinator, String slug, Query query) {
    return ofUnit(coordinator, slug, query, Register.SIZE);
  }

  /** The same, all pages together, to take away. */
  @Transactional(readOnly = true)
  public Register wholeOfUnit(Actor coordinator, String slug, Query query) {
    return ofUnit(coordinator, slug, query.firstPage(), Register.WHOLE);
  }

  private Register ofUnit(Actor coordinator, String slug, Query query, int size) {
    coordinator.require(Role.COORDINATOR);
    var within = territory.of(coordinator);
    return register(campaigns.bySlug(slug), "/unit/c/" + slug + "/entries", within, query, 0, size);
  }

  private Register register(
      Campaign campaign,
      String base,
      @Nullable Set<Id<Body>> within,
      Query query,
      int drafts,
      int size) {
    var divisions = bodies.firstLevel();
    var order = divisions.stream().map(Body::id).toList();
    var rows = rows(sql.page(campaign.id(), within, query, order, size));
    return new Register(
        campaign,
        campaigns.all(),
        base,
        query,
        sql.count(campaign.id(), within, query),
        drafts,
        rows,
        counts(campaign, within, query),
        names(rows, divisions),
        divisions);
  }

  private List<Register.Row> rows(List<RegisterSql.Hit> hits) {
    var ids = hits.stream().map(hit -> Id.<Entry>of(hit.id())).toList();
    var found = entries.all(ids).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    return hits.stream()
        .map(
            hit ->
                new Register.Row(
                    Objects.requireNonNull(found.get(Id.<Entry>of(hit.id()))),
                    hit.shared(),
                    hit.advice(),
                    recommendations.of(Id.of(hit.id())).orElse(null)))
        .toList();
  }

  private Map<Facet, Map<String, Integer>> counts(
      Campaign campaign, @Nullable Set<Id<Body>> within, Query query) {
    return Arrays.stream(Facet.values())
        .collect(
            Collectors.toMap(
                Function.identity(), facet -> sql.counts(campaign.id(), within, query, facet)));
  }

  private Map<Id<Body>, Body> names(List<Register.Row> rows, List<Body> divisions) {
    var units =
        rows.stream()
            .map(row -> Optional.ofNullable(row.entry().unit()))
            .flatMap(Optional::stream)
            .distinct()
            .flatMap(unit -> bodies.find(unit).stream());
    return Stream.concat(divisions.stream(), units)
        .collect(Collectors.toMap(Body::id, Function.identity(), (one, _) -> one));
  }

  /** Same bytes entered more than once, for as long as screening can still settle it. */
  @Override
  public List<Item> waitingFor(Actor actor) {
    return actor.is(Role.HOST)
        ? campaigns.all().stream().flatMap(campaign -> shared(campaign).stream()).toList()
        : List.of();
  }

  private Optional<Item> shared(Campaign campaign) {
    var timeline = campaign.rulebook().timeline();
    var count = clock.instant().isBefore(timeline.judgingOpens()) ? sql.shared(campaign.id()) : 0;
    return count == 0
        ? Optional.empty()
        : Optional.of(
            new Item(
                timeline.screenedBy(),
                Text.of("{} 件作品的文件完全相同", "{} entries share their bytes with another").with(count),
                campaign.rulebook().title(),
                Text.of("去比对", "Compare"),
                "/host/c/" + campaign.slug() + "/entries?same=yes"));
  }
}
