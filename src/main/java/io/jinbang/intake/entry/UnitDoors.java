package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Notices;
import io.jinbang.campaign.Terms;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendations;
import io.jinbang.intake.submission.Draft;
import io.jinbang.intake.submission.UnitChoice;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which recommending units still take works in a call. */
@Component
class UnitDoors {
  private final Territory territory;
  private final Notices notices;
  private final Recommendations recommendations;

  UnitDoors(Territory territory, Notices notices, Recommendations recommendations) {
    this.territory = territory;
    this.notices = notices;
    this.recommendations = recommendations;
  }

  UnitChoice choice(Entry entry, Draft draft) {
    var said = recommendations.of(entry.id());
    return new UnitChoice(
        territory.unitsOf(draft.division()),
        deadline(entry.campaign(), draft.unit()),
        draft.unit() != null && recommendations.sealed(entry.campaign()).contains(draft.unit()),
        said.map(Recommendation::unit).orElse(null),
        said.filter(UnitDoors::bound).map(Recommendation::unit).orElse(null));
  }

  /** For a work that has not come yet. */
  UnitChoice choice(Id<Campaign> campaign, @Nullable Id<Body> division, @Nullable Id<Body> unit) {
    return new UnitChoice(
        territory.unitsOf(division),
        deadline(campaign, unit),
        unit != null && recommendations.sealed(campaign).contains(unit),
        null,
        null);
  }

  private static boolean bound(Recommendation one) {
    return one.sealed() && one.state() == Recommendation.State.ENDORSED;
  }

  private @Nullable Instant deadline(Id<Campaign> campaign, @Nullable Id<Body> unit) {
    return unit == null ? null : notices.termsOf(campaign, unit).deadline();
  }

  /** The units of a division, as the form offers them. */
  List<UnitDoor> doors(Entry entry, @Nullable Id<Body> division, Instant now) {
    var kept = recommendations.of(entry.id()).map(Recommendation::unit);
    var sealed = recommendations.sealed(entry.campaign());
    var units = territory.units(division);
    var terms = notices.termsOf(entry.campaign(), units);
    return units.stream()
        .map(unit -> door(unit, terms.getOrDefault(unit.id(), Terms.FREE), sealed, kept, now))
        .toList();
  }

  private static UnitDoor door(
      Body unit, Terms terms, Set<Id<Body>> sealed, Optional<Id<Body>> kept, Instant now) {
    var deadline = terms.deadline();
    var shut = sealed.contains(unit.id()) || (deadline != null && !now.isBefore(deadline));
    return new UnitDoor(unit, deadline, !shut || kept.filter(unit.id()::equals).isPresent());
  }
}
