package io.jinbang.attendance.checkin;

import io.jinbang.attendance.registration.Admissions;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Programme;
import io.jinbang.programme.Programmes;
import io.jinbang.programme.Session;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import io.jinbang.shared.Token;
import io.jinbang.site.Origin;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out doors and takes them back. */
@Service
@Transactional
public class Doors {
  private static final int LONGEST = 40;

  private final DoorSql sql;
  private final Programmes programmes;
  private final Admissions admissions;
  private final Origin origin;
  private final Clock clock;

  Doors(DoorSql sql, Programmes programmes, Admissions admissions, Origin origin, Clock clock) {
    this.sql = sql;
    this.programmes = programmes;
    this.admissions = admissions;
    this.origin = origin;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<Door> all(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.all(gathering);
  }

  /**
   * A new door.
   *
   * @param where empty for the gathering, else {@code session/…} or {@code hall/…}
   * @return its address, which is shown once and nowhere kept
   */
  public String open(Actor host, Gathering gathering, String name, String where) {
    host.require(Role.HOST);
    admissions.get(gathering.id());
    if (name.isBlank() || name.strip().length() > LONGEST) {
      throw Refusal.invalid(
          "name",
          Text.of("门的名字没写，或者超过 40 字", "The name of the door is missing or too long"),
          Text.of(
              "写现场的人认得的叫法，如“东门1号”。", "Write what people there call it, such as “East gate 1”."));
    }
    var token = Token.random();
    sql.add(door(host, gathering, name.strip(), where), token.sha256(), host);
    return origin.address() + "/door/" + token.secret();
  }

  private Door door(Actor host, Gathering gathering, String name, String where) {
    var kind =
        where.startsWith("session/")
            ? Door.Kind.SESSION
            : where.startsWith("hall/") ? Door.Kind.HALL : Door.Kind.GATHERING;
    var place =
        kind == Door.Kind.GATHERING
            ? gathering.id().value()
            : within(programmes.draft(host, gathering.id()), kind, where);
    return new Door(
        Id.random(), gathering.id(), name, kind, place, clock.instant(), expiry(gathering), null);
  }

  /** The end of the day after the last, or a day from now where that is later. */
  private Instant expiry(Gathering gathering) {
    var end = gathering.last().plusDays(2).atStartOfDay(gathering.zone()).toInstant();
    var least = clock.instant().plus(Duration.ofDays(1));
    return end.isAfter(least) ? end : least;
  }

  private static UUID within(Programme programme, Door.Kind kind, String where) {
    Id<?> id = Id.parse(where.substring(where.indexOf('/') + 1));
    var known =
        kind == Door.Kind.SESSION
            ? programme.sessions().stream().map(Session::id).anyMatch(id::equals)
            : programme.halls().stream().map(Hall::id).anyMatch(id::equals);
    if (!known) {
      throw Refusal.notFound();
    }
    return id.value();
  }

  /** From now on it opens nothing. */
  void revoke(Actor host, Id<Gathering> gathering, Id<Door> door) {
    host.require(Role.HOST);
    if (sql.all(gathering).stream().noneMatch(each -> each.id().equals(door))) {
      throw Refusal.notFound();
    }
    sql.revoke(door, clock.instant());
  }

  /**
   * @throws Refusal not found, for a secret that opens no door, or none any more
   */
  @Transactional(readOnly = true)
  Door enter(String secret) {
    return find(secret, true);
  }

  /** The same, also for some days after its end. */
  @Transactional(readOnly = true)
  Door listen(String secret) {
    return find(secret, false);
  }

  private Door find(String secret, boolean open) {
    var now = clock.instant();
    return sql.find(new Token(secret).sha256())
        .filter(door -> open ? door.isOpen(now) : door.listened(now))
        .orElseThrow(Refusal::notFound);
  }
}
