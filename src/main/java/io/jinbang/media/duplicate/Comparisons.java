package io.jinbang.media.duplicate;

import io.jinbang.media.DuplicateFound;
import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.media.fingerprint.Fingerprint;
import io.jinbang.media.fingerprint.Likenesses;
import io.jinbang.shared.Id;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
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
 * the other; comparing again changes nothing. A pair that turns out to be none goes, unless
 * somebody has ruled on it.
 */
@Service
class Comparisons {
  /** How many films are looked at closely; the index puts those worth it first. */
  private static final int CANDIDATES = 40;

  /**
   * Of one instant by the letters of their ids, as the database orders them; Java's UUIDs differ.
   */
  static final Comparator<Film> BY_ARRIVAL =
      Comparator.comparing(Film::begunAt).thenComparing(film -> film.id().toString());

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
    var found = new LinkedHashMap<Id<Film>, Found>();
    equals(film, own).forEach(one -> found.put(other(film, one), one));
    var unlike = own == null ? Set.<Id<Film>>of() : compare(film, own, found);
    save(found.values());
    sql.touching(List.of(film.id())).stream()
        .filter(pair -> unlike.contains(pair.other(film.id())))
        .forEach(pair -> sql.drop(pair.id()));
  }

  /** Adds those alike to what was found; the answer is those that are not. */
  private Set<Id<Film>> compare(Film film, Fingerprint own, Map<Id<Film>, Found> found) {
    var unlike = new HashSet<Id<Film>>();
    for (var other : candidates(film, own)) {
      var theirs = fingerprints.of(other.id());
      if (!found.containsKey(other.id()) && theirs.isPresent()) {
        like(film, own, other, theirs.get())
            .ifPresentOrElse(one -> found.put(other.id(), one), () -> unlike.add(other.id()));
      }
    }
    return unlike;
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
  private List<Film> candidates(Film film, Fingerprint own) {
    var named = new LinkedHashSet<Id<Film>>();
    sql.touching(List.of(film.id())).forEach(pair -> named.add(pair.other(film.id())));
    named.addAll(memory.near(own, CANDIDATES));
    var there = films.all(List.copyOf(named));
    there.forEach(one -> named.remove(one.id()));
    named.forEach(memory::forget);
    return there.stream().filter(one -> isAnothers(film, one)).toList();
  }

  private static Optional<Found> like(Film film, Fingerprint own, Film other, Fingerprint theirs) {
    var two = inOrder(film, other);
    var likeness =
        two.getFirst().equals(film)
            ? Likenesses.compare(own, theirs)
            : Likenesses.compare(theirs, own);
    return Found.of(two.get(0).id(), two.get(1).id(), likeness);
  }

  private void save(Collection<Found> found) {
    var now = clock.instant();
    for (var one : found) {
      var saved = sql.save(one, Fingerprints.VERSION, now);
      if (saved.added()) {
        events.publishEvent(new DuplicateFound(saved.id(), one.first(), one.second()));
      }
    }
  }
}
