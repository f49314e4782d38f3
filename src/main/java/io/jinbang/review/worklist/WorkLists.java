package io.jinbang.review.worklist;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.organization.Bodies;
import io.jinbang.organization.Body;
import io.jinbang.review.screening.ScreeningQueue;
import io.jinbang.review.screening.Screenings;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Works of a call as their screeners list and decide on them. */
@Service
class WorkLists {
  static final int MOST = 200;

  private final Screenings screenings;
  private final Films films;
  private final Bodies bodies;

  WorkLists(Screenings screenings, Films films, Bodies bodies) {
    this.screenings = screenings;
    this.films = films;
    this.bodies = bodies;
  }

  public WorkList list(Actor screener, Campaign campaign, Filter filter) {
    screener.require(Role.HOST, Role.SCREENER);
    var queue = screenings.queue(campaign);
    var rows = rows(queue);
    var anyState = Filter.of(Map.copyOf(withoutState(filter)));
    var counts =
        rows.stream()
            .filter(row -> row.fits(anyState))
            .collect(Collectors.groupingBy(WorkRow::shown, Collectors.summingInt(_ -> 1)));
    return new WorkList(
        queue,
        filter,
        rows.stream().filter(row -> row.fits(filter)).toList(),
        counts,
        regions(queue));
  }

  private static Map<String, String> withoutState(Filter filter) {
    var all = filter.parameters();
    all.put("show", "");
    return all;
  }

  private List<WorkRow> rows(ScreeningQueue queue) {
    var known = films(queue);
    var bytes =
        known.values().stream()
            .map(Film::sha256)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return queue.works().stream().map(work -> row(queue, work, known, bytes)).toList();
  }

  private static WorkRow row(
      ScreeningQueue queue, Entry work, Map<Id<Film>, Film> known, Map<String, Long> bytes) {
    var film = work.film() == null ? null : known.get(work.film());
    var sha = film == null ? null : film.sha256();
    var shared = sha != null && bytes.getOrDefault(sha, 0L) > 1;
    return new WorkRow(work, queue.docket(work), film, shared);
  }

  private Map<Id<Film>, Film> films(ScreeningQueue queue) {
    return films
        .all(queue.works().stream().map(Entry::film).filter(Objects::nonNull).toList())
        .stream()
        .collect(Collectors.toMap(Film::id, Function.identity()));
  }

  private List<Body> regions(ScreeningQueue queue) {
    var used =
        queue.works().stream()
            .map(Entry::division)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return bodies.firstLevel().stream().filter(body -> used.contains(body.id())).toList();
  }

  // -- many at once

  /** What would become of each: nothing is changed yet. */
  public Batch plan(Actor screener, Campaign campaign, List<Id<Entry>> chosen) {
    var rows = chosen(screener, campaign, chosen);
    return new Batch(
        campaign,
        rows.stream().map(row -> screenings.wouldBe(screener, row.work())).toList(),
        chosen.size() - rows.size());
  }

  /** Does it: each work on its own, all or nothing of what can be done. */
  public Batch decide(
      Actor screener, Campaign campaign, List<Id<Entry>> chosen, Screenings.Answer answer) {
    var rows = chosen(screener, campaign, chosen);
    var ids = rows.stream().map(row -> row.work().id()).toList();
    return new Batch(
        campaign, screenings.all(screener, campaign, ids, answer), chosen.size() - rows.size());
  }

  private List<WorkRow> chosen(Actor screener, Campaign campaign, List<Id<Entry>> chosen) {
    screener.require(Role.HOST, Role.SCREENER);
    if (chosen.isEmpty()) {
      throw Refusal.invalid(
          "work",
          Text.of("没有选作品", "No work is chosen"),
          Text.of("先勾选几件，或选全部。", "Tick some, or all of them."));
    }
    if (chosen.size() > MOST) {
      throw Refusal.invalid(
          "work",
          Text.of("一次选了 {} 件，太多了", "{} works are too many at once").with(chosen.size()),
          Text.of("一次最多 {} 件。", "At most {} at once.").with(MOST));
    }
    return rows(screenings.queue(campaign)).stream()
        .filter(row -> chosen.contains(row.work().id()))
        .toList();
  }
}
