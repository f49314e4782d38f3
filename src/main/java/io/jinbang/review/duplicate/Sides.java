package io.jinbang.review.duplicate;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entry;
import io.jinbang.media.Duplicates;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Gathers what is shown of works, asking for each thing once. */
@Service
class Sides {
  private final Duplicates duplicates;
  private final Films films;
  private final Campaigns campaigns;
  private final People people;
  private final Bodies bodies;

  Sides(Duplicates duplicates, Films films, Campaigns campaigns, People people, Bodies bodies) {
    this.duplicates = duplicates;
    this.films = films;
    this.campaigns = campaigns;
    this.people = people;
    this.bodies = bodies;
  }

  /** The film of a work that has one. */
  static Id<Film> film(Entry work) {
    return Objects.requireNonNull(work.film());
  }

  /**
   * Each work as the reader may see it; those of other calls whose film they may not watch are left
   * out.
   */
  Map<Entry, Side> of(Actor reader, Campaign call, List<Entry> works) {
    Map<Id<Campaign>, Campaign> calls = new HashMap<>(Map.of(call.id(), call));
    Map<Id<Person>, String> names = new HashMap<>();
    Map<Id<Body>, Optional<Body>> units = new HashMap<>();
    var known = films(works);
    var sides = new HashMap<Entry, Side>();
    for (var work : works) {
      var film = known.get(film(work));
      if (!sides.containsKey(work) && film != null && known(reader, call, work)) {
        sides.put(
            work,
            new Side(
                work,
                calls.computeIfAbsent(work.campaign(), campaigns::get),
                film,
                names.computeIfAbsent(work.entrant(), who -> people.get(who).name()),
                work.unit() == null
                    ? null
                    : units.computeIfAbsent(work.unit(), bodies::find).orElse(null)));
      }
    }
    return sides;
  }

  private boolean known(Actor reader, Campaign call, Entry work) {
    return work.campaign().equals(call.id()) || duplicates.mayWatch(reader, film(work));
  }

  private Map<Id<Film>, Film> films(List<Entry> works) {
    return films.all(works.stream().map(Sides::film).distinct().toList()).stream()
        .collect(Collectors.toMap(Film::id, Function.identity()));
  }
}
