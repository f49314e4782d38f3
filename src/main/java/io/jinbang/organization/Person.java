package io.jinbang.organization;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param email in lower case; where letters to them go
 * @param body the body they work for, if any
 */
public record Person(
    Id<Person> id, String name, String email, @Nullable Id<Body> body, Set<Role> roles) {

  public Actor actor() {
    return new Actor(id.value(), name, body == null ? null : body.value(), roles);
  }
}
