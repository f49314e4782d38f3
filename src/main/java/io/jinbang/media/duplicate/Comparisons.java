package io.jinbang.media.duplicate;

import io.jinbang.media.DuplicateFound;
import io.jinbang.media.Film;
import io.jinbang.media.FilmPair;
import io.jinbang.media.Films;
import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.fingerprint.Likenesses;
import io.jinbang.shared.Id;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a film with all others. Of two films that come at once, whichever is compared later sees
 * the other; comparing again changes nothing.
 */
@Service
class Comparisons {
  /** How many films are looked at closely; the index puts those worth it first. */
  private static final int CANDIDATES = 40;

  private static final Comparator<Film> BY_ARRIVAL =
      Comparator.comparing(Film::begunAt).thenComparing(film -> film.id().value());

  private final Films films;
  private final Fingerprints fingerprints;
  private final Memory memory;
  private final PairSql sql;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Comparisons(
      Films films,
      Fingerprints fingerprints,
      Memory memory,
      PairSql sql,
      ApplicationEventPublisher events,
      Clock clock) {
    this.films = films;
    this.fingerprints = fingerprints;
    this.memory = memory;
    this.sql = sql;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public void compare(Id<Film> id) {
    films.all(List.of(id)).stream().findFirst().ifPresent(this::compare);
  }

  private void compare(Film film) {
    var own = fingerprints.of(film.id()).orElse(null);
    var before = sql.touching(List.of(film.id()));
    var found = new LinkedHashMap<Id<Film>, Found>();
    equals(film, own).forEach(one -> found.put(other(film, one), one));
    if (own != null) {
      for (var other : candidates(film, own, before)) {
        if (!found.containsKey(other.id())) {
          like(film, own, other).ifPresent(one -> found.put(other.id(), one));
        }
      }
    }
    save(film, found, before);
  }

  private static Id<Film> other(Film film, Found found) {
    return found.first().equals(film.id()) ? found.second() : found.first();
  }

  private List<Found> equals(Film film, @Nullable Fingerprint own) {
    return film.sha256() == null
        ? List.of()
        : films.withBytes(film.sha256()).stream()
            .filter(other -> isAnothers(film, other))
            .map(other -> inOrder(film, other))
            .map(two -> Found.sameBytes(two.get(0).id(), two.get(1).id(), seconds(film, own)))
            .toList();
  }

  /** Versions of one work are no duplicates of one another. */
  private static boolean isAnothers(Film film, Film other) {
    return !other.subject().equals(film.subject()) && other.state() != Film.State.UPLOADING;
  }

  private static List<Film> inOrder(Film one, Film other) {
    return BY_ARRIVAL.compare(one, other) < 0 ? List.of(one, other) : List.of(other, one);
  }

  private static double seconds(Film film, @Nullable Fingerprint own) {
    var check = film.check();
    return check != null ? check.seconds() : own == null ? 0 : own.seconds();
  }

  /** What the index names, and what was a pair before: that it still is, is to be shown. */
  private List<Film> candidates(Film film, Fingerprint own, List<FilmPair> before) {
    var named = new LinkedHashSet<Id<Film>>();
    before.forEach(pair -> named.add(pair.other(film.id())));
    named.addAll(memory.near(own, CANDIDATES));
    var there = films.all(List.copyOf(named));
    there.forEach(one -> named.remove(one.id()));
    named.forEach(memory::forget);
    return there.stream().filter(one -> isAnothers(film, one)).toList();
  }

  private Optional<Found> like(Film film, Fingerprint own, Film other) {
    var theirs = fingerprints.of(other.id());
    var two = inOrder(film, other);
    var first = two.getFirst().equals(film);
    return theirs.flatMap(
        one ->
            Found.of(
                two.get(0).id(),
                two.get(1).id(),
                first ? Likenesses.compare(own, one) : Likenesses.compare(one, own)));
  }

  /** What was a pair and is none any more goes, unless somebody has ruled on it. */
  private void save(Film film, Map<Id<Film>, Found> found, List<FilmPair> before) {
    var now = clock.instant();
    for (var one : found.values()) {
      var saved = sql.save(one, Fingerprints.VERSION, now);
      if (saved.added()) {
        events.publishEvent(new DuplicateFound(saved.id(), one.first(), one.second()));
      }
    }
    gone(film, found.keySet(), before).forEach(sql::drop);
  }

  private static List<Id<FilmPair>> gone(Film film, Set<Id<Film>> found, List<FilmPair> before) {
    return before.stream()
        .filter(pair -> !found.contains(pair.other(film.id())))
        .map(FilmPair::id)
        .toList();
  }
}
