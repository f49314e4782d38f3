package io.jinbang.shared;

import java.io.Serial;
import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting. Every use case that changes or reveals anything takes one and checks it, so that
 * no route can forget to.
 *
 * @param person the person's identifier
 * @param name as shown to others with the right to see it
 * @param body the body the person works for, if any
 */
public record Actor(UUID person, String name, @Nullable UUID body, Set<Role> roles)
    implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Throws unless the actor has one of the roles. */
  public Actor require(Role... any) {
    for (var role : any) {
      if (is(role)) {
        return this;
      }
    }
    throw Refusal.forbidden();
  }
}
