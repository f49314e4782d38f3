package io.jinbang.attendance.registration;

import io.jinbang.attendance.registration.Guest.Origin;
import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.attendance.registration.Guest.Writing;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who have a place, for the doors; whoever asks has checked that it is one. */
@Service
@Transactional
public class Attendees {
  private final GuestSql sql;
  private final Clock clock;

  Attendees(GuestSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Guest> of(Id<Gathering> gathering) {
    return sql.all(gathering).stream().filter(guest -> guest.is(State.REGISTERED)).toList();
  }

  /** Of this gathering, with or without a place. */
  @Transactional(readOnly = true)
  public Optional<Guest> byBadge(Id<Gathering> gathering, String code) {
    return sql.byBadge(gathering, code);
  }

  @Transactional(readOnly = true)
  public Optional<Guest> get(Id<Gathering> gathering, Id<Guest> guest) {
    return sql.find(guest)
        .filter(each -> each.gathering().equals(gathering) && !each.is(State.ERASED));
  }

  @Transactional(readOnly = true)
  public Optional<Guest> get(Id<Guest> guest) {
    return sql.find(guest).filter(each -> !each.is(State.ERASED));
  }

  /**
   * Somebody who stands at the door without a badge. Whoever lets them in has decided; they count,
   * beyond the limits, too.
   *
   * @param id of the device, so that it is kept once
   * @param badge a code the device has made and perhaps printed
   */
  public Optional<Guest> walkIn(
      Reception reception, Id<Guest> id, Category category, Particulars told, String badge) {
    if (sql.find(id).isEmpty()) {
      if (sql.byBadge(badge).isPresent()) {
        return Optional.empty();
      }
      sql.add(walkIn(reception.gathering(), id, category, told, badge), false);
    }
    return get(reception.gathering(), id);
  }

  private Guest walkIn(
      Id<Gathering> gathering, Id<Guest> id, Category category, Particulars told, String badge) {
    return new Guest(
        id,
        0,
        gathering,
        category.id(),
        "",
        Origin.WALK_IN,
        State.REGISTERED,
        clock.instant(),
        told,
        "",
        null,
        null,
        Writing.NONE,
        badge,
        0);
  }

  /** Changes whenever the list of those who have a place does. */
  @Transactional(readOnly = true)
  public String version(Id<Gathering> gathering) {
    return sql.version(gathering);
  }
}
