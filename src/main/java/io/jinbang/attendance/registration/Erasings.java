package io.jinbang.attendance.registration;

import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.ledger.Commitment;
import io.jinbang.ledger.Ledger;
import io.jinbang.mail.Letters;
import io.jinbang.organization.People;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases guests, and keeps a proof of it that names nobody. */
@Service
@Transactional
class Erasings {
  private final GuestSql guests;
  private final ReceptionSql receptions;
  private final GuestErasureSql sql;
  private final Seats seats;
  private final GuestLinks links;
  private final Letters letters;
  private final People people;
  private final Ledger ledger;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Erasings(
      GuestSql guests,
      ReceptionSql receptions,
      GuestErasureSql sql,
      Seats seats,
      GuestLinks links,
      Letters letters,
      People people,
      Ledger ledger,
      Clock clock) {
    this.guests = guests;
    this.receptions = receptions;
    this.sql = sql;
    this.seats = seats;
    this.links = links;
    this.letters = letters;
    this.people = people;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** By the guest's own wish. */
  Erased own(String secret) {
    return one(links.holder(secret), Erased.Why.OWN);
  }

  /** With those they bring; their places go to those who wait. */
  Erased one(Guest guest, Erased.Why why) {
    var reception = seats.lock(guest.gathering());
    forget(guest);
    guests.companions(guest.id()).forEach(each -> guests.erase(each.id(), clock.instant()));
    guests.erase(guest.id(), clock.instant());
    seats.promote(reception);
    return prove(guest.gathering(), guest.id(), why, 1);
  }

  /** An address that is somebody's account keeps its other letters: they ask for that elsewhere. */
  private void forget(Guest guest) {
    var email = guest.particulars().email();
    if (!email.isEmpty() && people.byEmail(email).isEmpty()) {
      letters.forget(email);
    }
  }

  /** All of a gathering whose day has come. */
  void all(Id<Gathering> gathering) {
    seats.lock(gathering);
    guests.all(gathering).forEach(this::forget);
    sql.dropSheets(gathering);
    var count = guests.eraseAll(gathering, clock.instant());
    receptions.cleared(gathering, clock.instant());
    prove(gathering, null, Erased.Why.TERM, count);
  }

  private Erased prove(
      Id<Gathering> gathering, @Nullable Id<Guest> guest, Erased.Why why, int count) {
    var now = clock.instant();
    var payload =
        "jinbang-guest-erasure 1\ngathering %s\nguest %s\nwhy %s\ncount %d\ndone %s\n"
            .formatted(gathering, guest == null ? "all" : guest, why, count, now);
    var salt = Commitment.salt(random);
    var commitment = Commitment.of(salt, payload.getBytes(StandardCharsets.UTF_8));
    var index = ledger.append("guest-erasure", commitment.bytes()).index();
    var erased =
        new Erased(gathering, guest, why, now, payload, HexFormat.of().formatHex(salt), index);
    sql.add(erased);
    return erased;
  }

  /** Those known by the address, in every gathering. */
  List<Guest> by(String email) {
    return guests.byEmail(email).stream().filter(guest -> !guest.is(State.ERASED)).toList();
  }
}
