package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.Films;
import io.jinbang.media.caption.Captions;
import io.jinbang.media.queue.Lines;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.Store;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.work.Progress;
import io.jinbang.work.ProgressLog;
import io.jinbang.work.queue.Queue;
import io.jinbang.work.queue.Urgency;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a player may know and have of a film: which qualities, whether its pictures are there. What
 * is missing is made once somebody asks for it.
 */
@Service
@Transactional
class Playback {
  private final RungSql sql;
  private final Store store;
  private final Policies policies;
  private final Captions captions;
  private final ProgressLog progress;
  private final Queue queue;

  Playback(
      RungSql sql,
      Store store,
      Policies policies,
      Captions captions,
      ProgressLog progress,
      Queue queue) {
    this.sql = sql;
    this.store = store;
    this.policies = policies;
    this.captions = captions;
    this.progress = progress;
    this.queue = queue;
  }

  /** Where a film stands with what its player wants; pictures that are missing are asked for. */
  PlayState state(@Nullable Actor actor, Film film) {
    var thumbs = has(film, Storyboard.NAME);
    if (!thumbs) {
      queue.add(Lines.PREVIEW, film.id().toString(), Urgency.CLICKED);
    }
    return new PlayState(
        8L * film.size() / Math.max(1, Math.round(check(film).seconds())),
        thumbs,
        has(film, Previews.WAVEFORM),
        policies.mayDownload(actor, film) ? Films.original(film.id()) : null,
        captions.may(actor, film) ? Captions.page(film.subject()) : null,
        qualities(film));
  }

  private boolean has(Film film, String part) {
    try {
      return store.part(film.id(), part).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Film.Check check(Film film) {
    var check = film.check();
    if (check == null || !check.playable()) {
      throw Refusal.notFound();
    }
    return check;
  }

  private List<PlayState.Quality> qualities(Film film) {
    var there = sql.of(film.id());
    return Ladder.of(check(film)).stream()
        .map(name -> quality(name, there.stream().filter(r -> r.name().equals(name)).findFirst()))
        .toList();
  }

  private PlayState.Quality quality(String name, Optional<Rung> rung) {
    var state = rung.map(r -> r.state().name()).orElse("NONE");
    var made = rung.flatMap(r -> progress.find(r.id().value())).map(Progress::percent).orElse(0);
    return new PlayState.Quality(name, state, state.equals("READY") ? 100 : made);
  }

  /** The rungs of a film; those not yet made are asked for, and the lightest is waited for. */
  List<Rung> rungs(Film film) {
    var ladder = Ladder.of(check(film));
    for (var name : ladder) {
      if (sql.ask(film.id(), name)) {
        queue.add(Lines.RUNG, RungMaking.job(film.id(), name), Urgency.RUNG);
      }
    }
    queue.hurry(Lines.RUNG, RungMaking.job(film.id(), ladder.getFirst()), Urgency.CLICKED);
    return sql.of(film.id());
  }

  Rung.Ready ready(Id<Film> film, String name) {
    return sql.find(film, name).flatMap(Rung::ready).orElseThrow(Refusal::notFound);
  }

  /** Whether a file is that of a rung which plays now. */
  boolean plays(Id<Film> film, String part) {
    return sql.of(film).stream()
        .map(Rung::made)
        .filter(Objects::nonNull)
        .anyMatch(made -> made.part().equals(part));
  }
}
