package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.UploadPolicy;
import io.jinbang.media.queue.Lines;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The box in which a film is sent, watched over while it is checked, and explained. */
@Service
class FilmBoxes {
  private final StoredFilms films;
  private final Policies policies;
  private final Lines lines;

  FilmBoxes(StoredFilms films, Policies policies, Lines lines) {
    this.films = films;
    this.policies = policies;
    this.lines = lines;
  }

  FilmBox of(Actor actor, UUID subject) {
    var permit = permit(actor, subject);
    var film = films.latestFor(subject);
    if (film.isEmpty() ? permit.isEmpty() : !policies.mayWatch(actor, film.get())) {
      throw Refusal.notFound();
    }
    return new FilmBox(
        subject,
        film.orElse(null),
        film.map(this::percent).orElse(0),
        film.filter(each -> each.state() == Film.State.CHECKING)
            .flatMap(each -> lines.of(each, actor))
            .orElse(null),
        permit.isPresent(),
        permit.map(UploadPolicy.Permit::maxBytes).orElse(0L));
  }

  /** Whether one byte might come: the least that shows if a film may be sent at all. */
  private Optional<UploadPolicy.Permit> permit(Actor actor, UUID subject) {
    try {
      return Optional.of(policies.admit(actor, subject, 1));
    } catch (Refusal no) {
      return Optional.empty();
    }
  }

  private int percent(Film film) {
    return switch (film.state()) {
      case UPLOADING -> (int) (100 * films.received(film.id()) / film.size());
      case CHECKING -> 0;
      case CHECKED -> 100;
    };
  }
}
