package io.jinbang.attendance.registration;

import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Gives out places. Whoever calls holds the lock on the reception, so that two who come at once
 * never both get the last.
 */
@Component
class Seats {
  private final ReceptionSql receptions;
  private final GuestSql guests;
  private final RegistrationLetters letters;
  private final Clock clock;

  Seats(ReceptionSql receptions, GuestSql guests, RegistrationLetters letters, Clock clock) {
    this.receptions = receptions;
    this.guests = guests;
    this.letters = letters;
    this.clock = clock;
  }

  /** The reception, locked until the transaction ends. */
  Reception lock(Id<Gathering> gathering) {
    return receptions.lock(gathering).orElseThrow(Refusal::notFound);
  }

  Room room(Reception reception) {
    return new Room(reception, guests.taken(reception.gathering()));
  }

  /** A place where there is one and nobody has waited longer for it; else the end of the queue. */
  Guest seat(Guest guest, Reception reception) {
    var queued = guest.in(State.WAITING, clock.instant());
    guests.save(queued);
    promote(reception);
    var now = guests.find(guest.id()).orElseThrow();
    if (now.is(State.WAITING)) {
      letters.send(RegistrationLetters.QUEUED, now, reception);
    }
    return now;
  }

  /** Lets in whoever can be. */
  void promote(Reception reception) {
    room(reception).admitted(guests.waiting(reception.gathering())).stream()
        .map(this::in)
        .forEach(guest -> letters.send(RegistrationLetters.PLACE, guest, reception));
  }

  /** With a badge, which is the old one where they had a place before. */
  Guest in(Guest guest) {
    var seated = guest.in(State.REGISTERED, clock.instant());
    var badged = guest.badge() == null ? seated.badged(BadgeCode.random()) : seated;
    guests.save(badged);
    return badged;
  }
}
