package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.media.FilmChecked;
import io.jinbang.media.Films;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The films of this installation, and the last step of each: its check is done. */
@Service
@Transactional
public class StoredFilms implements Films {
  private final FilmSql sql;
  private final ApplicationEventPublisher events;

  StoredFilms(FilmSql sql, ApplicationEventPublisher events) {
    this.sql = sql;
    this.events = events;
  }

  @Override
  public Film get(Id<Film> id) {
    return sql.find(id).orElseThrow(Refusal::notFound);
  }

  @Override
  public Optional<Film> latestFor(UUID subject) {
    return sql.latestFor(subject);
  }

  @Override
  public List<Film> all(List<Id<Film>> ids) {
    Map<Id<Film>, Film> found =
        sql.all(ids.stream().map(Id::value).toList()).stream()
            .collect(Collectors.toMap(Film::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  @Override
  public List<Film> withBytes(String sha256) {
    return sql.withBytes(sha256);
  }

  @Override
  public void relabel(Id<Film> film) {
    events.publishEvent(new LabelDue(film));
  }

  /** Bytes of an unfinished film that have come. */
  public long received(Id<Film> id) {
    return sql.received(id).orElse(0L);
  }

  /** Films whose check has not ended. */
  public List<Film> waiting() {
    return sql.inState(Film.State.CHECKING);
  }

  /** Counts one more attempt at a film's check, at once. */
  public int attempt(Id<Film> id) {
    return sql.attempt(id);
  }

  /** Ends a film's check; a second end changes nothing and tells nobody. */
  public void conclude(Film film, Film.Check check) {
    if (sql.conclude(film.id(), check)) {
      events.publishEvent(new FilmChecked(film.id(), film.subject()));
    }
  }
}
