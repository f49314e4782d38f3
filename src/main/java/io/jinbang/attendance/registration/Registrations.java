package io.jinbang.attendance.registration;

import io.jinbang.attendance.registration.Guest.Origin;
import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.attendance.registration.Guest.Writing;
import io.jinbang.organization.Throttle;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What strangers and guests do themselves: register, accept, decline, bring somebody, withdraw. */
@Service
@Transactional
class Registrations {
  private static final int FREE_FROM = 20;
  private static final int FREE_TO = 3;

  private final ReceptionSql receptions;
  private final GuestSql guests;
  private final GuestLinks links;
  private final Seats seats;
  private final Needs needs;
  private final RegistrationLetters letters;
  private final Throttle throttle;
  private final Clock clock;

  Registrations(
      ReceptionSql receptions,
      GuestSql guests,
      GuestLinks links,
      Seats seats,
      Needs needs,
      RegistrationLetters letters,
      Throttle throttle,
      Clock clock) {
    this.receptions = receptions;
    this.guests = guests;
    this.links = links;
    this.seats = seats;
    this.needs = needs;
    this.letters = letters;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** How the gathering receives guests; empty where it does not. */
  @Transactional(readOnly = true)
  Optional<Reception> reception(Id<Gathering> gathering) {
    return receptions.find(gathering);
  }

  // -- strangers

  /**
   * Takes a registration in. Whether somebody with this address is known already, only the owner of
   * the address learns, by a letter.
   *
   * @param from the sender's network address
   * @throws Refusal with everything that is wrong, or with the time to wait
   */
  void register(Id<Gathering> gathering, Application given, String from) {
    var reception = seats.lock(gathering);
    requireOpen(reception);
    var category = given.checked(reception);
    slowDown(from);
    var email = given.particulars().email();
    if (throttle.tryTake("guest-to", FREE_TO, gathering + " " + email).isZero()) {
      guests
          .byEmail(gathering, email)
          .ifPresentOrElse(
              known -> again(known, category, given, reception),
              () -> begin(category, given, reception));
    }
  }

  private void requireOpen(Reception reception) {
    if (!reception.admits(clock.instant())) {
      throw Refusal.of(
          Refusal.Kind.TOO_LATE,
          Problem.at(
              "",
              "现在不接受报名",
              "Registration is not open",
              "请看页面上的时间；受邀的客人请用邀请信里的链接。",
              "See the dates on the page; invited guests use the link in their letter."));
    }
  }

  private void slowDown(String from) {
    var wait = throttle.tryTake("guest-from", FREE_FROM, from);
    if (!wait.isZero()) {
      throw Refusal.of(Refusal.Kind.TOO_MANY, tooMany(wait));
    }
  }

  private static Problem tooMany(Duration wait) {
    var seconds = Math.max(1, wait.toSeconds());
    return Problem.at(
        "",
        "这里一下子来了很多报名",
        "Many registrations came from here",
        "请等 " + seconds + " 秒再提交，填的内容还在。",
        "Please wait " + seconds + " seconds and send it again; what you typed is kept.");
  }

  private void begin(Category category, Application given, Reception reception) {
    Id<Guest> id = Id.random();
    var guest =
        new Guest(
            id,
            0,
            reception.gathering(),
            category.id(),
            "",
            Origin.FORM,
            State.UNCONFIRMED,
            clock.instant(),
            given.particulars(),
            needs.seal(id, given.needs()),
            null,
            null,
            Writing.NONE,
            null,
            0);
    guests.add(guest, true);
    letters.send(RegistrationLetters.CONFIRM, guest, reception);
  }

  /** What was given before the address is proven may be given anew; after that only by the link. */
  private void again(Guest known, Category category, Application given, Reception reception) {
    if (known.is(State.UNCONFIRMED)) {
      var told = known.told(given.particulars(), needs.seal(known.id(), given.needs()));
      guests.save(told.as(category.id()));
      letters.send(RegistrationLetters.CONFIRM, told.as(category.id()), reception);
    } else {
      letters.send(RegistrationLetters.KNOWN, known, reception);
    }
  }

  // -- guests, by their link

  /** Whose link it is. */
  Guest look(String secret) {
    var guest = links.holder(secret);
    guests.seen(guest.id(), clock.instant());
    return guest;
  }

  /** They confirm their address, or come as they were asked to. */
  Guest accept(String secret) {
    var reception = seats.lock(links.holder(secret).gathering());
    var guest = links.holder(secret);
    if (guest.state().mayWithdraw()) {
      return guest; // pressed twice
    }
    require(guest.state().mayAccept());
    requireInTime(reception);
    guests.consented(guest.id(), clock.instant());
    return decide(guest, reception);
  }

  private Guest decide(Guest guest, Reception reception) {
    if (reception.admission() == Admission.APPROVAL && guest.origin() == Origin.FORM) {
      var requested = guest.in(State.REQUESTED, clock.instant());
      guests.save(requested);
      return requested;
    }
    return seats.seat(guest, reception);
  }

  private void requireInTime(Reception reception) {
    if (!reception.window().contains(clock.instant())) {
      throw Refusal.of(
          Refusal.Kind.TOO_LATE,
          Problem.at(
              "",
              "报名没有开放，或者已经截止",
              "Registration is not open, or has closed",
              "请看页面上的时间，或联系主办方。",
              "See the dates on the page, or ask the host."));
    }
  }

  private static void require(boolean possible) {
    if (!possible) {
      throw Refusal.conflict(
          Text.of("现在的状态不能这样做", "This is not possible as things stand"),
          Text.of("请刷新页面，看现在的状态。", "Load the page again to see how things stand."));
    }
  }

  void decline(String secret) {
    var guest = links.holder(secret);
    if (!guest.is(State.DECLINED)) {
      require(guest.state().mayDecline());
      guests.save(guest.in(State.DECLINED, clock.instant()));
    }
  }

  /** Theirs and their companions' places go to those who wait. */
  void withdraw(String secret) {
    var reception = seats.lock(links.holder(secret).gathering());
    var guest = links.holder(secret);
    if (!guest.is(State.WITHDRAWN)) {
      require(guest.state().mayWithdraw());
      leave(guest);
      seats.promote(reception);
    }
  }

  private void leave(Guest guest) {
    guests.save(guest.in(State.WITHDRAWN, clock.instant()));
    guests
        .companions(guest.id())
        .forEach(each -> guests.save(each.in(State.WITHDRAWN, clock.instant())));
  }

  /** They put right what is known of them; the address stays, as it is proven. */
  void tell(String secret, Particulars told, String needed) {
    var guest = links.holder(secret);
    var kept = told.writtenTo(guest.particulars().email());
    Refusal.unlessNone(kept.problems());
    guests.save(guest.told(kept, needs.seal(guest.id(), needed)));
  }

  /** What they need, for themselves to read. */
  String needsOf(Guest guest) {
    return needs.open(guest);
  }

  // -- companions

  /** Somebody they bring, who takes a place as well. */
  void bring(String secret, Particulars companion) {
    var reception = seats.lock(links.holder(secret).gathering());
    var guest = links.holder(secret);
    require(guest.is(State.REGISTERED) && guest.companionOf() == null);
    requireInTime(reception);
    Refusal.unlessNone(companion.writtenTo("").problems());
    var category = reception.category(guest.category());
    if (guests.companions(guest.id()).size() >= category.companions()) {
      throw full("随行人数已满", "You bring as many as you may already");
    }
    if (seats.room(reception).left(category.id()) == 0) {
      throw full("名额已满，不能再带人", "All places are taken; nobody more can come along");
    }
    guests.add(companion(guest, companion.writtenTo("")), false);
  }

  private static Refusal full(String zh, String en) {
    return Refusal.conflict(
        Text.of(zh, en), Text.of("如有需要，请联系主办方。", "Ask the host where it is needed."));
  }

  private Guest companion(Guest guest, Particulars particulars) {
    return new Guest(
        Id.random(),
        0,
        guest.gathering(),
        guest.category(),
        guest.party(),
        Origin.COMPANION,
        State.REGISTERED,
        clock.instant(),
        particulars,
        "",
        guest.id(),
        null,
        Writing.NONE,
        BadgeCode.random(),
        0);
  }

  void leaveBehind(String secret, Id<Guest> companion) {
    var reception = seats.lock(links.holder(secret).gathering());
    guests.companions(links.holder(secret).id()).stream()
        .filter(each -> each.id().equals(companion))
        .findFirst()
        .ifPresentOrElse(this::leave, Registrations::missing);
    seats.promote(reception);
  }

  private static void missing() {
    throw Refusal.notFound();
  }

  /** Whom they bring. */
  @Transactional(readOnly = true)
  List<Guest> companions(Guest guest) {
    return guests.companions(guest.id());
  }

  /** Theirs or a companion's, for whoever holds the link. */
  @Transactional(readOnly = true)
  Guest badgeHolder(String secret, @Nullable Id<Guest> companion) {
    var guest = links.holder(secret);
    var wanted =
        companion == null
            ? Optional.of(guest)
            : guests.companions(guest.id()).stream()
                .filter(each -> each.id().equals(companion))
                .findFirst();
    return wanted.filter(each -> each.is(State.REGISTERED)).orElseThrow(Refusal::notFound);
  }
}
