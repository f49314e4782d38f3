package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sealed tables to be read, by the host and within a coordinator's subtree. */
@Service
@Transactional(readOnly = true)
class SealedTables {
  private final Seals seals;
  private final Campaigns campaigns;
  private final Bodies bodies;
  private final Entries entries;
  private final People people;

  SealedTables(Seals seals, Campaigns campaigns, Bodies bodies, Entries entries, People people) {
    this.seals = seals;
    this.campaigns = campaigns;
    this.bodies = bodies;
    this.entries = entries;
    this.people = people;
  }

  /**
   * @param version 0 for the newest
   */
  SealedTable table(Actor actor, String slug, Id<Body> unit, int version) {
    var campaign = campaigns.bySlug(slug);
    var all = seals.all(actor, campaign, unit);
    var summary =
        all.stream()
            .filter(one -> version == 0 || one.version() == version)
            .findFirst()
            .orElseThrow(Refusal::notFound);
    var base =
        (actor.is(Role.HOST)
                ? "/host/c/" + slug + "/recommendations/"
                : RecommendationPages.path(slug) + "/units/")
            + unit
            + "/table";
    return new SealedTable(
        campaign, bodies.get(unit), summary, gone(summary), people.get(summary.by()), all, base);
  }

  private Set<Id<Entry>> gone(Summary summary) {
    List<Id<Entry>> ids = summary.lines().stream().map(Summary.Line::entry).toList();
    return entries.all(ids).stream()
        .filter(entry -> entry.state() == Entry.State.WITHDRAWN)
        .map(Entry::id)
        .collect(Collectors.toSet());
  }
}
