package io.jinbang.review.figures;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.review.appeal.Appeal;
import io.jinbang.review.appeal.Appeals;
import io.jinbang.review.panel.Scorings;
import io.jinbang.review.screening.Past;
import io.jinbang.review.screening.Reason;
import io.jinbang.review.screening.ScreeningQueue;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the figures count. */
@Service
@Transactional(readOnly = true)
class RegionFigures {
  private static final Text NO_REGION = Text.of("未填地区", "No region");
  private static final Text ALL = Text.of("合计", "Total");

  private final Screenings screenings;
  private final Appeals appeals;
  private final Scorings scorings;
  private final Bodies bodies;
  private final Clock clock;

  RegionFigures(
      Screenings screenings, Appeals appeals, Scorings scorings, Bodies bodies, Clock clock) {
    this.screenings = screenings;
    this.appeals = appeals;
    this.scorings = scorings;
    this.bodies = bodies;
    this.clock = clock;
  }

  ScreeningFigures ofCall(Actor screener, Campaign campaign, Language language) {
    screener.require(Role.HOST, Role.SCREENER);
    var regions = bodies.firstLevel();
    return figures(campaign, regions, _ -> true, language);
  }

  /** Of the coordinator's own subtree; null while the screening goes on. */
  @Nullable ScreeningFigures ofUnit(Actor coordinator, Campaign campaign, Language language) {
    coordinator.require(Role.COORDINATOR);
    if (coordinator.body() == null) {
      throw Refusal.notFound();
    }
    if (!isOver(campaign)) {
      return null;
    }
    var own = bodies.subtree(Id.of(coordinator.body()));
    var ids = own.stream().map(Body::id).collect(Collectors.toSet());
    return figures(campaign, own, work -> holds(ids, work), language);
  }

  private boolean isOver(Campaign campaign) {
    return scorings.released(campaign.id())
        || !clock.instant().isBefore(campaign.rulebook().timeline().screenedBy());
  }

  private static boolean holds(Set<Id<Body>> own, Entry work) {
    return own.contains(work.division()) || own.contains(work.unit());
  }

  private ScreeningFigures figures(
      Campaign campaign, List<Body> regions, Predicate<Entry> counted, Language language) {
    var queue = screenings.queue(campaign);
    var past = screenings.past(campaign.id()).stream().collect(Collectors.groupingBy(Past::entry));
    var appealed =
        appeals.all(campaign.id()).stream().map(Appeal::entry).collect(Collectors.toSet());
    var names = names(regions, language);
    var seen =
        queue.works().stream()
            .filter(counted)
            .map(
                work ->
                    seen(
                        queue,
                        work,
                        region(work, names, language),
                        appealed.contains(work.id()),
                        past.getOrDefault(work.id(), List.of())))
            .toList();
    return ScreeningFigures.of(seen, List.copyOf(names.values()), ALL.in(language));
  }

  private static Map<Id<Body>, String> names(List<Body> regions, Language language) {
    return regions.stream()
        .collect(
            Collectors.toMap(
                Body::id,
                body -> body.shortName().in(language),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  /** The unit where it is one of those asked about, else the place. */
  private static String region(Entry work, Map<Id<Body>, String> names, Language language) {
    var unit = work.unit() == null ? null : names.get(work.unit());
    var place = work.division() == null ? null : names.get(work.division());
    return unit != null ? unit : place != null ? place : NO_REGION.in(language);
  }

  private static Seen seen(
      ScreeningQueue queue, Entry work, String region, boolean appealed, List<Past> past) {
    var screened = queue.on(work);
    var from = work.submittedAt();
    return new Seen(
        region,
        screened == null ? null : screened.outcome(),
        appealed,
        reasons(past),
        screened == null || from == null ? null : Duration.between(from, screened.at()));
  }

  /** What was given and not taken back; a decision that replaced another counts for both. */
  static List<Reason> reasons(List<Past> past) {
    var standing = new ArrayList<Reason>();
    @Nullable Reason latest = null;
    for (var one : past) {
      if (one.outcome() != null) {
        keep(standing, latest);
        latest = one.reason();
      } else {
        keep(standing, one.resubmitted() ? latest : null);
        latest = null;
      }
    }
    keep(standing, latest);
    return standing;
  }

  private static void keep(List<Reason> standing, @Nullable Reason reason) {
    if (reason != null) {
      standing.add(reason);
    }
  }
}
