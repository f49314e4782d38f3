package io.jinbang.attendance.registration;

import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programmes;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Role;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guests of a gathering, as its host sees them and decides on them. */
@Service
@Transactional
public class GuestBook {
  private final Programmes programmes;
  private final Admissions receptions;
  private final GuestSql sql;
  private final GuestDisclosureSql disclosures;
  private final Seats seats;
  private final Needs needs;
  private final Erasings erasings;
  private final RegistrationLetters letters;
  private final Clock clock;

  GuestBook(
      Programmes programmes,
      Admissions receptions,
      GuestSql sql,
      GuestDisclosureSql disclosures,
      Seats seats,
      Needs needs,
      Erasings erasings,
      RegistrationLetters letters,
      Clock clock) {
    this.programmes = programmes;
    this.receptions = receptions;
    this.sql = sql;
    this.disclosures = disclosures;
    this.seats = seats;
    this.needs = needs;
    this.erasings = erasings;
    this.letters = letters;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Roll roll(Actor host, String slug) {
    host.require(Role.HOST);
    var gathering = programmes.bySlug(slug);
    return new Roll(gathering, receptions.get(gathering.id()), sql.all(gathering.id()));
  }

  /**
   * @throws Refusal not found, where it is no guest of this gathering
   */
  @Transactional(readOnly = true)
  public Guest get(Actor host, Id<Gathering> gathering, Id<Guest> id) {
    host.require(Role.HOST);
    return sql.find(id)
        .filter(guest -> guest.gathering().equals(gathering) && !guest.is(State.ERASED))
        .orElseThrow(Refusal::notFound);
  }

  @Transactional(readOnly = true)
  List<Guest> companions(Guest guest) {
    return sql.companions(guest.id());
  }

  // -- reading what is personal, which is noted

  /** What they need, and with it all that is known of them. */
  String disclose(Actor host, Id<Gathering> gathering, Id<Guest> id) {
    var guest = get(host, gathering, id);
    disclosures.add(gathering, id, GuestDisclosureSql.What.ONE, host, clock.instant());
    return needs.open(guest);
  }

  /** Notes that a list with everything was taken away. */
  Roll takeAway(Actor host, String slug) {
    var roll = roll(host, slug);
    disclosures.add(
        roll.gathering().id(), null, GuestDisclosureSql.What.LIST, host, clock.instant());
    return roll;
  }

  String needsOf(Guest guest) {
    return needs.open(guest);
  }

  /** Notes that badges were printed, each once more, and hands out whose. */
  public List<Guest> print(Actor host, Id<Gathering> gathering, List<Guest> guests) {
    host.require(Role.HOST);
    disclosures.add(gathering, null, GuestDisclosureSql.What.BADGES, host, clock.instant());
    sql.printed(guests.stream().map(Guest::id).toList(), clock.instant());
    return guests;
  }

  // -- deciding

  void approve(Actor host, Id<Gathering> gathering, Id<Guest> id) {
    var reception = seats.lock(gathering);
    var guest = get(host, gathering, id);
    require(guest.is(State.REQUESTED));
    seats.seat(guest, reception);
  }

  void refuse(Actor host, Id<Gathering> gathering, Id<Guest> id) {
    var guest = get(host, gathering, id);
    require(guest.is(State.REQUESTED));
    sql.save(guest.in(State.REFUSED, clock.instant()));
    letters.send(RegistrationLetters.REFUSED, guest, receptions.get(gathering));
  }

  private static void require(boolean possible) {
    if (!possible) {
      throw Refusal.conflict(
          Text.of("现在的状态不能这样做", "This is not possible as things stand"),
          Text.of("请刷新页面，看现在的状态。", "Load the page again to see how things stand."));
    }
  }

  /** On their behalf, with those they bring. */
  void withdraw(Actor host, Id<Gathering> gathering, Id<Guest> id) {
    var reception = seats.lock(gathering);
    var guest = get(host, gathering, id);
    require(guest.state().mayWithdraw());
    sql.save(guest.in(State.WITHDRAWN, clock.instant()));
    sql.companions(id).forEach(each -> sql.save(each.in(State.WITHDRAWN, clock.instant())));
    seats.promote(reception);
  }

  /** On their behalf: they have said so by telephone. */
  void accept(Actor host, Id<Gathering> gathering, Id<Guest> id) {
    var reception = seats.lock(gathering);
    var guest = get(host, gathering, id);
    require(guest.state().mayAccept() && !guest.is(State.UNCONFIRMED));
    seats.seat(guest, reception);
  }

  /** Into another category; whoever has a place keeps one only where there is room. */
  void move(Actor host, Id<Gathering> gathering, Id<Guest> id, Id<Category> category) {
    var reception = seats.lock(gathering);
    var guest = get(host, gathering, id);
    reception.category(category);
    if (guest.category().equals(category)) {
      return;
    }
    if (guest.is(State.REGISTERED) && !seats.room(reception).movable(category)) {
      throw Refusal.conflict(
          Text.of("这个类别的名额已满", "All places of this category are taken"),
          Text.of("请先增加名额。", "Raise its limit first."));
    }
    sql.save(guest.as(category));
    seats.promote(reception);
  }

  void tell(Actor host, Id<Gathering> gathering, Id<Guest> id, Particulars told) {
    var guest = get(host, gathering, id);
    Refusal.unlessNone(told.problems());
    var other = told.email().isEmpty() ? null : sql.byEmail(gathering, told.email()).orElse(null);
    if (other != null && !other.id().equals(id)) {
      throw Refusal.invalid(
          "email",
          Text.of("名单上另一位用的是这个邮箱", "Another guest has this address"),
          Text.of("请核对，一人一个邮箱。", "Check it; each guest has one of their own."));
    }
    sql.save(guest.told(told, guest.needs()));
  }

  void erase(Actor host, Id<Gathering> gathering, Id<Guest> id) {
    erasings.one(get(host, gathering, id), Erased.Why.HOST);
  }
}
