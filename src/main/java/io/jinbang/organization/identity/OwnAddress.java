package io.jinbang.organization.identity;

import io.jinbang.mail.AddressBook;
import io.jinbang.organization.People;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import org.springframework.stereotype.Component;

/** Letters go to the address of the account. */
@Component
class OwnAddress implements AddressBook {
  private final People people;

  OwnAddress(People people) {
    this.people = people;
  }

  @Override
  public String of(Actor actor) {
    return people.get(Id.of(actor.person())).email();
  }
}
