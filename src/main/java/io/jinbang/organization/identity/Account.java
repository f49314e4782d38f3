package io.jinbang.organization.identity;

import io.jinbang.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person and how they come in.
 *
 * @param active false once the account was closed
 * @param proven whether a link sent to the address was ever used: until then anybody may have
 *     registered it
 * @param password the Argon2id hash; null until one is set
 */
public record Account(Person person, boolean active, boolean proven, @Nullable String password) {

  public boolean hasPassword() {
    return password != null;
  }

  @Override
  public String toString() {
    return "Account[" + person.id() + "]"; // so that no hash and no address gets into a log
  }
}
