package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.UploadPolicy;
import io.jinbang.media.store.Policies;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.work.Progress;
import io.jinbang.work.ProgressLog;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The box in which a film is sent, watched over while it is checked, and explained. */
@Service
class FilmBoxes {
  private final StoredFilms films;
  private final Policies policies;
  private final ProgressLog progress;

  FilmBoxes(StoredFilms films, Policies policies, ProgressLog progress) {
    this.films = films;
    this.policies = policies;
    this.progress = progress;
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
      case CHECKING -> progress.find(film.id().value()).map(Progress::percent).orElse(0);
      case CHECKED -> 100;
    };
  }
}
