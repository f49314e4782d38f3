package io.jinbang.programme.runofshow;

import io.jinbang.programme.CueFired;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows while they run: what producers press, each once. */
@Service
@Transactional
class LiveShows {
  private final ShowSql sql;
  private final Reveals reveals;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  LiveShows(ShowSql sql, Reveals reveals, Clock clock, ApplicationEventPublisher events) {
    this.sql = sql;
    this.reveals = reveals;
    this.clock = clock;
    this.events = events;
  }

  /** What became of a press. */
  enum Answer {
    DONE,
    /** This very press was taken before; nothing more has happened. */
    KNOWN,
    /** Somebody else had pressed before it; nothing has happened. */
    LATE
  }

  /**
   * @param key of this press, the same when it is sent again
   * @param seen version of the show that the producer saw when pressing
   */
  public Answer press(Actor host, Id<Show> id, UUID key, int seen, Press press) {
    host.require(Role.HOST);
    if (sql.pressed(key)) {
      return Answer.KNOWN;
    }
    var show = sql.find(id).orElseThrow(Refusal::notFound);
    if (show.version() != seen) {
      return Answer.LATE;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var after = new Live(show, now).after(press);
    if (!sql.save(after)) {
      return Answer.LATE;
    }
    var on = after.current().map(Cue::id).orElse(null);
    var what = press.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    sql.press(
        key,
        id,
        seen + 1,
        new Pressed(what, about(press) == null ? on : about(press), host.person(), now));
    tell(show, after);
    return Answer.DONE;
  }

  private void tell(Show before, Show after) {
    for (var cue : after.cues()) {
      var object = cue.content().object();
      if (object != null && cue.fired() && !before.cue(cue.id()).fired()) {
        events.publishEvent(
            new CueFired(after.gathering(), object, Objects.requireNonNull(cue.course().fired())));
      }
    }
    events.publishEvent(new ShowChanged(after.id()));
  }

  private static @Nullable Id<Cue> about(Press press) {
    return switch (press) {
      case Press.Jump(var cue) -> cue;
      case Press.Adjust(var cue, _) -> cue;
      case Press.Drop(var cue) -> cue;
      case Press.Restore(var cue) -> cue;
      default -> null;
    };
  }

  @Transactional(readOnly = true)
  public List<Pressed> record(Actor host, Show show) {
    host.require(Role.HOST);
    return sql.presses(show.id());
  }

  /** What is sealed, for a host who asks for it; that they did is recorded. */
  public Map<Id<Cue>, Reveals.Told> lookBehindSeals(Actor host, Show show) {
    host.require(Role.HOST);
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    sql.press(
        UUID.randomUUID(),
        show.id(),
        show.version(),
        new Pressed(Pressed.SEAL, null, host.person(), now));
    return reveals.behindSeals(show);
  }
}
