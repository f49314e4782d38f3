package io.jinbang.media.queue;

import io.jinbang.media.Film;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.work.queue.GivenUp;
import io.jinbang.work.queue.Job;
import io.jinbang.work.queue.Queue;
import io.jinbang.work.queue.Urgency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The line of films: what stands in it, in which order, and how long it will take. */
@Service
public class Lines {
  /** The check of a film and what is made of it. */
  public static final String CHECK = "media-check";

  /** The label of generated content on a film's copy. */
  public static final String LABEL = "media-label";

  /** One quality of a film for adaptive streaming; its name follows the film's. */
  public static final String RUNG = "media-rung";

  /** The pictures and the waveform along a film that came before there were any. */
  public static final String PREVIEW = "media-preview";

  /** What was made of a film, once more, since it was lost or damaged. */
  public static final String RENEW = "media-renew";

  /** Many look, each every two seconds: they may look at the same. */
  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

  private final Queue queue;
  private final StoredFilms films;
  private final ApplicationEventPublisher events;
  private volatile @Nullable Sight last;

  Lines(Queue queue, StoredFilms films, ApplicationEventPublisher events) {
    this.queue = queue;
    this.films = films;
    this.events = events;
  }

  /** Where a film stands; empty where it is not in the line. Its sender's looking moves it up. */
  public Optional<Place> of(Film film, @Nullable Actor actor) {
    if (actor != null && actor.person().equals(film.owner())) {
      queue.hurry(CHECK, film.id().toString(), Urgency.WATCHED);
    }
    return seen().place(film.id());
  }

  private Sight seen() {
    var sight = last;
    if (sight == null || System.nanoTime() - sight.taken > FRESH) {
      sight = look();
      last = sight;
    }
    return sight;
  }

  private Sight look() {
    var jobs = queue.jobs();
    var places = new HashMap<Id<Film>, Place>();
    var forecast = queue.forecast(jobs, lengths(jobs));
    var idle = queue.workers().isEmpty();
    var at = 0;
    for (var job : jobs) {
      at += job.run() == null ? 1 : 0;
      if (job.kind().equals(CHECK)) {
        places.put(Id.parse(job.instance()), place(job, at, forecast.left(job), idle));
      }
    }
    return new Sight(System.nanoTime(), places);
  }

  private static Place place(Job job, int at, OptionalDouble left, boolean idle) {
    var run = job.run();
    return run == null
        ? new Place(at, 0, left, job.trouble() != null, idle)
        : new Place(0, run.percent(), left, false, false);
  }

  private Map<String, Double> lengths(List<Job> jobs) {
    var known = films.lengths(jobs.stream().flatMap(job -> film(job.instance()).stream()).toList());
    var lengths = new HashMap<String, Double>();
    for (var job : jobs) {
      film(job.instance())
          .map(id -> known.get(id.toString()))
          .ifPresent(seconds -> lengths.put(job.instance(), seconds));
    }
    return lengths;
  }

  private static Optional<Id<Film>> film(String instance) {
    return FilmJob.find(instance).map(FilmJob::film);
  }

  /** All of it, for the host. */
  Board board(Actor host) {
    host.require(Role.HOST);
    var jobs = queue.jobs();
    var failed = queue.givenUp();
    var forecast = queue.forecast(jobs, lengths(jobs));
    var names = names(jobs, failed);
    return new Board(
        jobs.stream()
            .map(job -> new Board.Line(job, name(names, job.instance()), forecast.left(job)))
            .toList(),
        failed.stream().map(each -> new Board.Failed(each, name(names, each.instance()))).toList(),
        queue.workers(),
        queue.done());
  }

  private Map<Id<Film>, String> names(List<Job> jobs, List<GivenUp> failed) {
    var about =
        Stream.concat(jobs.stream().map(Job::instance), failed.stream().map(GivenUp::instance))
            .flatMap(instance -> film(instance).stream())
            .distinct()
            .toList();
    return films.all(about).stream().collect(Collectors.toMap(Film::id, Film::name));
  }

  private static String name(Map<Id<Film>, String> names, String instance) {
    return film(instance).map(names::get).orElse("");
  }

  /** Has work tried again that was given up. */
  @Transactional
  public void again(Actor host, String kind, String instance) {
    host.require(Role.HOST);
    if (queue.givenUp().stream()
        .noneMatch(each -> each.kind().equals(kind) && each.instance().equals(instance))) {
      throw Refusal.notFound();
    }
    if (kind.equals(CHECK)) {
      films.reopen(Id.parse(instance));
    }
    events.publishEvent(new TriedAgain(kind, instance));
    queue.again(kind, instance, Urgency.CHECK);
  }

  /** What was seen at a moment. */
  private record Sight(long taken, Map<Id<Film>, Place> places) {
    Optional<Place> place(Id<Film> film) {
      return Optional.ofNullable(places.get(film));
    }
  }
}
