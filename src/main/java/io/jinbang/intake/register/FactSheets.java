package io.jinbang.intake.register;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendations;
import io.jinbang.intake.entry.Standings;
import io.jinbang.intake.receipt.Receipts;
import io.jinbang.media.Films;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers all facts of an entry for the host. */
@Service
class FactSheets {
  private final Entries entries;
  private final Recommendations recommendations;
  private final Campaigns campaigns;
  private final People people;
  private final Bodies bodies;
  private final Films films;
  private final Receipts receipts;
  private final Standings standings;

  FactSheets(
      Entries entries,
      Recommendations recommendations,
      Campaigns campaigns,
      People people,
      Bodies bodies,
      Films films,
      Receipts receipts,
      Standings standings) {
    this.entries = entries;
    this.recommendations = recommendations;
    this.campaigns = campaigns;
    this.people = people;
    this.bodies = bodies;
    this.films = films;
    this.receipts = receipts;
    this.standings = standings;
  }

  /** Drafts are not found: they are their entrant's own. */
  @Transactional(readOnly = true)
  Facts facts(Actor host, Id<Entry> id) {
    host.require(Role.HOST);
    var entry = entries.get(id);
    if (entry.number() == null) {
      throw Refusal.notFound();
    }
    var receipts = this.receipts.allOf(id);
    return new Facts(
        campaigns.get(entry.campaign()),
        entry,
        people.get(entry.entrant()),
        body(entry.division()),
        body(entry.unit()),
        entry.film() == null ? null : films.get(entry.film()),
        recommendations.of(id).orElse(null),
        receipts,
        receipts.isEmpty() ? List.of() : this.receipts.acceptancesOf(receipts.getFirst()),
        standings.of(entry),
        twins(id));
  }

  private @Nullable Body body(@Nullable Id<Body> id) {
    return id == null ? null : bodies.find(id).orElse(null);
  }

  private Map<Entry, Campaign> twins(Id<Entry> id) {
    var twins = new LinkedHashMap<Entry, Campaign>();
    entries.sameBytes(id).forEach(twin -> twins.put(twin, campaigns.get(twin.campaign())));
    return twins;
  }
}
