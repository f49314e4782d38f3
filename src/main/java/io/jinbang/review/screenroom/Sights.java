package io.jinbang.review.screenroom;

import io.jinbang.campaign.Campaigns;
import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendations;
import io.jinbang.media.Films;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.People;
import io.jinbang.review.blind.Blindings;
import io.jinbang.review.duplicate.Couple;
import io.jinbang.review.duplicate.Couples;
import io.jinbang.review.screening.Docket;
import io.jinbang.review.screening.Opinion;
import io.jinbang.review.screening.ScreeningQueue;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lays a work out before a screener. */
@Service
class Sights {
  private final Screenings screenings;
  private final Blindings blindings;
  private final Entries entries;
  private final Films films;
  private final Campaigns campaigns;
  private final People people;
  private final Recommendations recommendations;
  private final Bodies bodies;
  private final Couples couples;

  Sights(
      Screenings screenings,
      Blindings blindings,
      Entries entries,
      Films films,
      Campaigns campaigns,
      People people,
      Recommendations recommendations,
      Bodies bodies,
      Couples couples) {
    this.screenings = screenings;
    this.blindings = blindings;
    this.entries = entries;
    this.films = films;
    this.campaigns = campaigns;
    this.people = people;
    this.recommendations = recommendations;
    this.bodies = bodies;
    this.couples = couples;
  }

  /** Takes the work up, if nobody else has it open, and shows it. */
  Sight open(Actor screener, Id<Entry> id) {
    var work = seen(screener, id);
    var queue = screenings.queue(campaigns.get(work.campaign()));
    if (!queue.closed() && queue.docket(work).openTo(screener.person())) {
      screenings.claim(screener, id);
    }
    return sight(screener, work, queue);
  }

  /** The work, if it is one to be screened; not found otherwise. */
  Entry seen(Actor screener, Id<Entry> id) {
    screener.require(Role.HOST, Role.SCREENER);
    var work = entries.get(id);
    if (work.state() != Entry.State.SUBMITTED && work.state() != Entry.State.RETURNED) {
      throw Refusal.notFound();
    }
    return work;
  }

  private Sight sight(Actor screener, Entry work, ScreeningQueue queue) {
    var rulebook = queue.campaign().rulebook();
    var docket = queue.docket(work);
    var opinions = visible(screener, docket);
    return new Sight(
        work,
        queue,
        docket,
        work.film() == null ? null : films.get(work.film()),
        recommended(work),
        entries.sameBytes(work.id()),
        resembles(screener, work),
        queue.takenFrom(screener.person(), work),
        blindings.shown(rulebook, work),
        blindings.of(work.id()),
        blindings.giveaways(rulebook, work),
        opinions,
        names(opinions),
        queue.next(screener.person(), work.id()).map(Entry::id).orElse(null),
        queue.before(work.id()).map(Entry::id).orElse(null),
        last(screener, queue));
  }

  /** Equal files are told anyway, as soon as they are submitted; here is what else is known. */
  private List<Couple> resembles(Actor screener, Entry work) {
    return couples.of(screener, work).stream()
        .filter(couple -> !couple.pair().sameBytes() || !couple.open())
        .toList();
  }

  private Sight.@Nullable Recommended recommended(Entry work) {
    return recommendations
        .of(work.id())
        .filter(said -> said.state() != Recommendation.State.LAPSED)
        .map(said -> new Sight.Recommended(bodies.get(said.unit()), said))
        .orElse(null);
  }

  /** The host reads both once both are given; a screener reads their own. */
  private static List<Opinion> visible(Actor reader, Docket docket) {
    return docket.opinions().stream()
        .filter(
            opinion ->
                opinion.by().equals(reader.person())
                    || (reader.is(Role.HOST) && docket.opinions().size() > 1))
        .toList();
  }

  private Map<UUID, String> names(List<Opinion> opinions) {
    return opinions.stream()
        .map(Opinion::by)
        .distinct()
        .collect(Collectors.toMap(by -> by, by -> people.get(Id.of(by)).name()));
  }

  private Sight.@Nullable Last last(Actor screener, ScreeningQueue queue) {
    return screenings
        .latestBy(screener.person(), queue.campaign().id())
        .map(entries::get)
        .filter(entry -> entry.state() != Entry.State.WITHDRAWN)
        .filter(_ -> !queue.closed())
        .map(entry -> new Sight.Last(entry, screenings.docket(entry)))
        .orElse(null);
  }
}
