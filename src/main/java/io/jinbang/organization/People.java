package io.jinbang.organization;

import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The contract of accounts: who there is, how they come in. */
public interface People {

  /** Opens an account for an entrant; the password is hashed with Argon2id and never kept. */
  Person register(String name, String email, String password);

  /**
   * Gives a person a role, opening an account where there is none; they get in by a one-time link.
   *
   * @return the path of the link, to be handed to them; it is also queued as a letter
   */
  Invitation invite(Actor host, String name, String email, Role role, @Nullable Id<Body> body);

  /** What an invitation leaves behind: the person, and the one-time path they come in by. */
  record Invitation(Person person, String path) {}

  /** Sets a password; the person themselves, or through their one-time link. */
  void setPassword(Actor self, String password);

  /** Anyone who ever had an account, so that old records keep their names. */
  Person get(Id<Person> id);

  /** Those who may come in; empty also for an account that was closed. */
  Optional<Person> active(Id<Person> id);

  /** Those of them who have come in by a link sent to their address. */
  Set<Id<Person>> arrived(Collection<Id<Person>> ids);

  /** By address, in whatever case. */
  Optional<Person> byEmail(String email);

  /** Everyone with the role who may come in, by name. */
  List<Person> withRole(Role role);

  /** The same, of those who work for one of these bodies. */
  List<Person> withRole(Role role, Collection<Id<Body>> bodies);
}
