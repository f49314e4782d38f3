package io.jinbang.media.caption;

import io.jinbang.media.Film;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Subtitles beside films. Who sent the film adds them while a film may be sent at all, for they are
 * part of the work; the host at any time. Whoever may watch the film may read them.
 */
@Service
@Transactional
public class Captions {
  private static final int LONGEST_NAME = 80;

  private final CaptionSql sql;
  private final StoredFilms films;
  private final Policies policies;
  private final Clock clock;

  Captions(CaptionSql sql, StoredFilms films, Policies policies, Clock clock) {
    this.sql = sql;
    this.films = films;
    this.policies = policies;
    this.clock = clock;
  }

  /** The newest film of a subject, for those who may add subtitles to it. */
  Film open(Actor actor, UUID subject) {
    var film = films.latestFor(subject).orElseThrow(Refusal::notFound);
    if (film.check() == null || !policies.mayWatch(actor, film)) {
      throw Refusal.notFound();
    }
    if (!actor.is(Role.HOST)) {
      policies.admit(actor, subject, 1);
    }
    return film;
  }

  /** Whether an actor may add subtitles to a film now. */
  public boolean may(@Nullable Actor actor, Film film) {
    try {
      return actor != null && open(actor, film.subject()).id().equals(film.id());
    } catch (Refusal no) {
      return false;
    }
  }

  /** Where they are added. */
  public static String page(UUID subject) {
    return "/my/films/" + subject + "/captions";
  }

  List<Caption> of(Id<Film> film) {
    return sql.of(film);
  }

  /**
   * @throws Refusal with every line that is not understood
   */
  void add(Actor actor, UUID subject, Language language, String name, byte[] bytes) {
    var film = open(actor, subject);
    var seconds = film.check() == null ? 0 : film.check().seconds();
    var reading = CaptionReader.read(bytes, seconds);
    Refusal.unlessNone(reading.problems());
    var vtt = Cue.vtt(reading.cues());
    var shown = shown(name);
    var cues = reading.cues().size();
    sql.save(new Caption(film.id(), language, vtt, shown, cues, actor.person(), clock.instant()));
  }

  /** A name to be shown: what a file system's path would be is cut, and so is what is long. */
  private static String shown(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var plain = last.replaceAll("\\p{C}", "").strip();
    var end = Math.min(LONGEST_NAME, plain.length());
    return plain.isEmpty() ? "srt" : plain.substring(0, end).replaceAll("[\\ud800-\\udbff]$", "");
  }

  void remove(Actor actor, UUID subject, Language language) {
    sql.remove(open(actor, subject).id(), language);
  }

  /** What a player shows, for whoever may watch the film. */
  String vtt(@Nullable Actor actor, Id<Film> id, Language language) {
    var film = films.get(id);
    if (!policies.mayWatch(actor, film)) {
      throw Refusal.notFound();
    }
    return sql.of(id).stream()
        .filter(caption -> caption.language() == language)
        .map(Caption::vtt)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
