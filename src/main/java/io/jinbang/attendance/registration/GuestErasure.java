package io.jinbang.attendance.registration;

import io.jinbang.organization.Erasable;
import io.jinbang.organization.People;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is erased with their account is erased as a guest, too: known by their address. */
@Component
class GuestErasure implements Erasable {
  private final Erasings erasings;
  private final People people;

  GuestErasure(Erasings erasings, People people) {
    this.erasings = erasings;
    this.people = people;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Holding> holdings(Id<Person> person) {
    var count = guests(person).size();
    return count == 0
        ? List.of()
        : List.of(new Holding(Text.of("参会报名信息", "registrations for gatherings"), count, null));
  }

  private List<Guest> guests(Id<Person> person) {
    var email = people.get(person).email();
    return email.isBlank() ? List.of() : erasings.by(email);
  }

  @Override
  @Transactional
  public void erase(Id<Person> person) {
    guests(person).forEach(guest -> erasings.one(guest, Erased.Why.ACCOUNT));
  }
}
