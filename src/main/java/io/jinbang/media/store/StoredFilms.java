package io.jinbang.media.store;

import io.jinbang.installation.Machine;
import io.jinbang.media.Film;
import io.jinbang.media.FilmChecked;
import io.jinbang.media.FilmReceived;
import io.jinbang.media.Films;
import io.jinbang.media.Timeline;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Refusal.Kind;
import io.jinbang.shared.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The films of this installation, and the last step of each: its check is done. */
@Service
@Transactional
public class StoredFilms implements Films {
  private final FilmSql sql;
  private final OriginalSql originals;
  private final Store store;
  private final Machine machine;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StoredFilms(
      FilmSql sql,
      OriginalSql originals,
      Store store,
      Machine machine,
      ApplicationEventPublisher events,
      Clock clock) {
    this.machine = machine;
    this.sql = sql;
    this.originals = originals;
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Film get(Id<Film> id) {
    return sql.find(id).orElseThrow(Refusal::notFound);
  }

  Optional<Film> find(Id<Film> id) {
    return sql.find(id);
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
  public void erase(UUID subject) {
    sql.drop(subject).forEach(film -> events.publishEvent(new FilmDropped(film)));
  }

  @Override
  public void relabel(Id<Film> film) {
    events.publishEvent(new LabelDue(film));
  }

  /** A refusal comes before anything is written, and undoes nothing of the caller's. */
  @Override
  @Transactional(noRollbackFor = Refusal.class)
  public Id<Film> receive(Path file, String name, UUID owner, UUID subject) {
    try {
      var size = Files.size(file);
      requireRoom(size);
      var id = Id.<Film>random();
      store.take(file, id);
      var sha256 = store.digest(id);
      var now = clock.instant();
      var shown = GivenName.of(name);
      sql.insert(new Film(id, owner, subject, shown, size, Film.State.CHECKING, sha256, null, now));
      events.publishEvent(new FilmReceived(id, subject, sha256));
      events.publishEvent(new TakenFile(file));
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireRoom(long size) {
    if (size == 0) {
      throw refusal(
          Kind.INVALID,
          Text.of("这个视频文件是空的", "This film's file is empty"),
          Text.of("请重新导出一份再交。", "Export it again."));
    }
    if (store.free() < Stocks.RESERVE + size) {
      throw refusal(
          Kind.CONFLICT,
          Text.of("服务器空间不够", "The server has no room for it"),
          Text.of("请联系主办方，清出空间后再交。", "Ask the host to make room, then try again."));
    }
  }

  private static Refusal refusal(Kind kind, Text message, Text remedy) {
    return Refusal.of(kind, new Problem("film", message, remedy));
  }

  @Override
  public void handOver(UUID subject, UUID owner) {
    sql.handOver(subject, owner);
  }

  /** Bytes of an unfinished film that have come. */
  public long received(Id<Film> id) {
    return sql.received(id).orElse(0L);
  }

  /** Takes note of the bytes; on this machine's own disk they are where the check reads them. */
  @EventListener
  void received(FilmReceived received) {
    originals.received(received.sha256(), get(received.film()).size());
    if (!store.shared()) {
      events.publishEvent(new FilmReady(received.film()));
    }
  }

  /** The bytes of a film are in the object store. */
  void ready(Id<Film> id) {
    if (find(id).filter(film -> film.state() == Film.State.CHECKING).isPresent()) {
      events.publishEvent(new FilmReady(id));
    }
  }

  /** Films whose check has not ended and can be made. */
  public List<Film> waiting() {
    return sql.inState(Film.State.CHECKING).stream()
        .filter(film -> !store.shared() || originals.isKept(Objects.requireNonNull(film.sha256())))
        .toList();
  }

  /** Notes how long a film claims to be. */
  public void lasts(Id<Film> id, double seconds) {
    sql.lasts(id, seconds);
  }

  /** How long films claim to be, by their names, as far as that is known. */
  public Map<String, Double> lengths(List<Id<Film>> ids) {
    return sql.lengths(ids.stream().map(Id::value).toList());
  }

  /** Keeps what a film's check saw over time; null where it saw nothing. */
  public void timeline(Id<Film> id, @Nullable Timeline timeline) {
    sql.timeline(id, timeline);
  }

  /** What a film's check saw over time. */
  public Optional<Timeline> timeline(Id<Film> id) {
    return sql.timeline(id);
  }

  /** Ends a film's check; a second end changes nothing and tells nobody. */
  public void conclude(Film film, Film.Check check) {
    if (sql.conclude(film.id(), check)) {
      events.publishEvent(
          machine.web()
              ? new FilmChecked(film.id(), film.subject())
              : new CheckedElsewhere(film.id()));
    }
  }

  /** Tells the modules above of a check that a worker has ended. */
  public void tell(Id<Film> id) {
    sql.find(id)
        .filter(film -> film.state() == Film.State.CHECKED)
        .ifPresent(film -> events.publishEvent(new FilmChecked(id, film.subject())));
  }

  /** Has a film checked again whose check was given up; true where it was. */
  public boolean reopen(Id<Film> id) {
    return sql.reopen(id);
  }
}
