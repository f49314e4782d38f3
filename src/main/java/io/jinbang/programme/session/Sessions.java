package io.jinbang.programme.session;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.gathering.Forums;
import io.jinbang.programme.gathering.Gatherings;
import io.jinbang.programme.hall.HallSheet;
import io.jinbang.programme.hall.Halls;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The draft of a programme: its sessions, where and when they are. */
@Service
@Transactional
public class Sessions {
  private final SessionSql sql;
  private final Gatherings gatherings;
  private final Forums forums;
  private final Halls halls;
  private final Clock clock;

  Sessions(SessionSql sql, Gatherings gatherings, Forums forums, Halls halls, Clock clock) {
    this.sql = sql;
    this.gatherings = gatherings;
    this.forums = forums;
    this.halls = halls;
    this.clock = clock;
  }

  /** Placed ones by start, then the others. */
  @Transactional(readOnly = true)
  public List<SessionSheet> of(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.of(gathering);
  }

  /** One session of this gathering; those of others are not found. */
  @Transactional(readOnly = true)
  public SessionSheet get(Actor host, Id<Gathering> gathering, Id<Session> id) {
    return of(host, gathering).stream()
        .filter(session -> session.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  // -- what they are

  public void add(Actor host, Id<Gathering> gathering, SessionSheet session) {
    host.require(Role.HOST);
    check(gathering, session);
    sql.insert(gathering, session, clock.instant());
  }

  /** Its place, its people and its talks stay. */
  void change(Actor host, Id<Gathering> gathering, SessionSheet session) {
    get(host, gathering, session.id());
    check(gathering, session);
    sql.update(session);
  }

  private void check(Id<Gathering> id, SessionSheet session) {
    if (session.forum() != null) {
      forums.get(id, session.forum());
    }
    Refusal.unlessNone(SessionRules.problems(gatherings.get(id), gatherings.hours(id), session));
  }

  void remove(Actor host, Id<Gathering> gathering, Id<Session> id) {
    sql.delete(get(host, gathering, id).id());
  }

  // -- where and when

  /**
   * Places sessions, those placed already anew; the others stay where they are. Whether it clashes
   * is not asked: {@link Clashes} tells.
   *
   * @throws Refusal CONFLICT where a pinned session would be moved; not found for sessions and
   *     halls of other gatherings
   */
  public void place(Actor host, Id<Gathering> gathering, Map<Id<Session>, Placement> placements) {
    host.require(Role.HOST);
    sql.lock(gathering);
    var known = known(gathering);
    var rooms = halls.of(gathering).stream().map(HallSheet::id).collect(Collectors.toSet());
    placements.forEach((id, placement) -> checkMove(known.get(id), placement, rooms));
    placements.forEach(sql::place);
  }

  private Map<Id<Session>, SessionSheet> known(Id<Gathering> gathering) {
    return sql.of(gathering).stream().collect(Collectors.toMap(SessionSheet::id, each -> each));
  }

  private static void checkMove(
      @Nullable SessionSheet session, Placement placement, Collection<Id<Hall>> rooms) {
    if (session == null || !rooms.contains(placement.hall())) {
      throw Refusal.notFound();
    }
    if (session.pinned() && !placement.equals(session.placement())) {
      throw pinned(session);
    }
  }

  private static Refusal pinned(SessionSheet session) {
    return Refusal.conflict(
        Text.of("“{}”已固定，不能移动", "“{}” is pinned and stays where it is")
            .withEach(session.title().shown()),
        Text.of("要移动，先取消固定。", "Unpin it first."));
  }

  /** Takes sessions out of the timetable; they are kept, without a place. */
  public void unplace(Actor host, Id<Gathering> gathering, Collection<Id<Session>> sessions) {
    for (var id : sessions) {
      var session = get(host, gathering, id);
      if (session.pinned()) {
        throw pinned(session);
      }
      sql.place(id, null);
    }
  }

  /** Whether the solver has to leave a session where it is; for placed ones only. */
  public void pin(Actor host, Id<Gathering> gathering, Id<Session> id, boolean pinned) {
    var session = get(host, gathering, id);
    if (pinned && session.placement() == null) {
      throw Refusal.conflict(
          Text.of("还没排的场次不能固定", "A session without a place cannot be pinned"),
          Text.of("先排好会场和时间。", "Place it first."));
    }
    sql.pin(id, pinned);
  }
}
