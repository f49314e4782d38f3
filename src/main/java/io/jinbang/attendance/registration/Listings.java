package io.jinbang.attendance.registration;

import io.jinbang.attendance.registration.Guest.Origin;
import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.attendance.registration.Guest.Writing;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts people on the list of those who may be invited. */
@Service
@Transactional
public class Listings {
  private final GuestSql sql;
  private final Seats seats;
  private final Clock clock;

  Listings(GuestSql sql, Seats seats, Clock clock) {
    this.sql = sql;
    this.seats = seats;
    this.clock = clock;
  }

  /**
   * Somebody to be named.
   *
   * @param party which exists already; empty for none
   * @param speaker who they are in the programme; null where nobody
   */
  public record Named(
      Particulars told, Id<Category> category, String party, @Nullable Id<Speaker> speaker) {}

  /** Everybody who is known, whatever their state. */
  @Transactional(readOnly = true)
  public List<Guest> known(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.all(gathering);
  }

  /**
   * Names them all, or nobody.
   *
   * @throws Refusal where somebody has come in between with one of the addresses
   */
  public void add(Actor host, Id<Gathering> gathering, List<Named> named) {
    host.require(Role.HOST);
    var reception = seats.lock(gathering);
    named.forEach(each -> reception.category(each.category()));
    var addresses = sql.emails(gathering);
    for (var each : named) {
      if (!each.told().email().isEmpty() && !addresses.add(each.told().email())) {
        throw known();
      }
    }
    sql.addAll(named.stream().map(each -> guest(gathering, each)).toList(), false);
  }

  private static Refusal known() {
    return Refusal.invalid(
        "email",
        Text.of("名单上已有人用这个邮箱", "Somebody on the list has this address"),
        Text.of("请核对；一人一个邮箱。", "Check it; each guest has one of their own."));
  }

  private Guest guest(Id<Gathering> gathering, Named named) {
    return new Guest(
        Id.random(),
        0,
        gathering,
        named.category(),
        named.party(),
        named.speaker() == null ? Origin.LIST : Origin.SPEAKER,
        State.LISTED,
        clock.instant(),
        named.told(),
        "",
        null,
        named.speaker(),
        Writing.NONE,
        null,
        0);
  }

  /** What is said anew of somebody; what is not said stays. */
  public void tell(Actor host, Id<Gathering> gathering, Id<Guest> id, Particulars told) {
    host.require(Role.HOST);
    var guest =
        sql.find(id)
            .filter(each -> each.gathering().equals(gathering) && !each.is(State.ERASED))
            .orElseThrow(Refusal::notFound);
    var merged = guest.particulars().overlaid(told);
    var other =
        merged.email().isEmpty() ? null : sql.byEmail(gathering, merged.email()).orElse(null);
    if (other != null && !Objects.equals(other.id(), id)) {
      throw known();
    }
    sql.save(guest.told(merged, guest.needs()));
  }
}
