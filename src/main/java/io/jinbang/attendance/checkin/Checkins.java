package io.jinbang.attendance.checkin;

import io.jinbang.attendance.checkin.Answered.Entered;
import io.jinbang.attendance.checkin.Answered.Outcome;
import io.jinbang.attendance.checkin.Answered.Result;
import io.jinbang.attendance.checkin.Reported.Event;
import io.jinbang.attendance.registration.Admissions;
import io.jinbang.attendance.registration.Attendees;
import io.jinbang.attendance.registration.BadgeCode;
import io.jinbang.attendance.registration.Category;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.attendance.registration.Mask;
import io.jinbang.attendance.registration.Particulars;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what doors report. Sending it again changes nothing and is answered the same. */
@Service
@Transactional
class Checkins {
  private static final int LONGEST = 200;

  private final Doors doors;
  private final CheckinSql sql;
  private final Attendees attendees;
  private final Admissions admissions;
  private final Clock clock;

  Checkins(Doors doors, CheckinSql sql, Attendees attendees, Admissions admissions, Clock clock) {
    this.doors = doors;
    this.sql = sql;
    this.attendees = attendees;
    this.admissions = admissions;
    this.clock = clock;
  }

  /**
   * @throws Refusal not found, for a secret that opens no door; invalid for more than may be sent
   */
  Answered take(String secret, Reported reported) {
    var door = doors.listen(secret);
    var events = reported.events() == null ? List.<Event>of() : reported.events();
    if (events.size() > Reported.MOST) {
      throw Refusal.invalid(
          "events",
          Text.of("一次太多", "Too many at once"),
          Text.of("分几次发送。", "Send them in several parts."));
    }
    var now = clock.instant();
    var watch = Watch.of(reported.now(), now);
    var results = events.stream().map(event -> result(door, event, watch)).toList();
    var cursor = sql.cursor(door);
    return new Answered(
        results,
        cursor,
        sql.since(door, reported.cursor()),
        sql.inside(door),
        attendees.version(door.gathering()));
  }

  private Result result(Door door, Event event, Watch watch) {
    var id = uuid(event.id());
    var at = watch.right(event.at());
    if (id == null || at.isAfter(door.expiresAt())) {
      return told(event, Outcome.REFUSED);
    }
    return switch (String.valueOf(event.kind())) {
      case "IN" -> in(door, event, id, at);
      case "WALK_IN" -> walkIn(door, event, id, at);
      case "UNDO" -> undo(door, event, at);
      default -> told(event, Outcome.REFUSED);
    };
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static Result told(Event event, Outcome outcome) {
    return new Result(String.valueOf(event.id()), outcome, "", "", null);
  }

  // -- coming in

  private Result in(Door door, Event event, UUID id, Instant at) {
    return guest(door, event)
        .map(
            guest ->
                guest.is(State.REGISTERED)
                    ? enter(door, event, id, guest, at)
                    : told(event, guest, Outcome.NO_PLACE, null))
        .orElseGet(() -> told(event, Outcome.UNKNOWN));
  }

  private Optional<Guest> guest(Door door, Event event) {
    var id = uuid(event.guest());
    return id != null
        ? attendees.get(door.gathering(), Id.of(id))
        : attendees.byBadge(door.gathering(), BadgeCode.read(String.valueOf(event.code())));
  }

  private Result enter(Door door, Event event, UUID id, Guest guest, Instant at) {
    if (!sql.add(id, guest.id(), door, at, clock.instant()) && !isOwn(id, door, guest)) {
      return told(event, Outcome.REFUSED); // somebody else's id
    }
    var first = sql.first(guest.id(), door).orElse(null);
    var own = first == null || first.id().equals(id.toString());
    return told(event, guest, own ? Outcome.IN : Outcome.AGAIN, first);
  }

  private boolean isOwn(UUID id, Door door, Guest guest) {
    return sql.guestOf(id, door).filter(guest.id()::equals).isPresent();
  }

  private Result told(Event event, Guest guest, Outcome outcome, @Nullable Entered first) {
    var name = guest.name();
    var masked = Mask.name(guest.particulars().nameZh().isEmpty() ? name.en() : name.zh());
    return new Result(
        String.valueOf(event.id()), outcome, masked, guest.category().toString(), first);
  }

  // -- without a badge

  private Result walkIn(Door door, Event event, UUID id, Instant at) {
    var reception = admissions.get(door.gathering());
    var guest = uuid(event.guest());
    var badge = String.valueOf(event.code());
    var told = particulars(event);
    var category = category(reception.categories(), event.category());
    if (guest == null || category == null || !BadgeCode.is(badge) || !told.problems().isEmpty()) {
      return told(event, Outcome.REFUSED);
    }
    return attendees
        .walkIn(reception, Id.of(guest), category, told, badge)
        .map(each -> enter(door, event, id, each, at))
        .orElseGet(() -> told(event, Outcome.REFUSED));
  }

  private static @Nullable Category category(List<Category> all, @Nullable String id) {
    return all.stream()
        .filter(each -> each.walkIn() && each.id().toString().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static Particulars particulars(Event event) {
    return new Particulars(
        Objects.requireNonNullElse(event.nameZh(), ""),
        Objects.requireNonNullElse(event.nameEn(), ""),
        Objects.requireNonNullElse(event.organization(), ""),
        "",
        "",
        "");
  }

  // -- a mistake

  private Result undo(Door door, Event event, Instant at) {
    var of = uuid(event.of());
    var why = Objects.requireNonNullElse(event.why(), "").strip();
    if (of == null || why.isEmpty() || why.length() > LONGEST) {
      return told(event, Outcome.REFUSED);
    }
    var guest = sql.guestOf(of, door);
    guest.ifPresent(each -> sql.undo(each, door, why, at, clock.instant()));
    return told(event, guest.isPresent() ? Outcome.UNDONE : Outcome.UNKNOWN);
  }
}
