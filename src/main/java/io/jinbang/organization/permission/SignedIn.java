package io.jinbang.organization.permission;

import io.jinbang.shared.Actor;
import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Somebody who came in. Sessions are found again by {@link #getName()}, the person's identifier,
 * which is also all that is ever logged of them.
 */
public final class SignedIn extends AbstractAuthenticationToken {
  @Serial private static final long serialVersionUID = 1L;

  private final Actor actor;
  private final boolean byLink;

  /**
   * @param byLink true as long as a one-time link stands in for the current password, when a new
   *     one is set
   */
  public SignedIn(Actor actor, boolean byLink) {
    super(
        AuthorityUtils.createAuthorityList(
            actor.roles().stream().map(role -> "ROLE_" + role.name()).toList()));
    this.actor = actor;
    this.byLink = byLink;
    setAuthenticated(true);
  }

  public boolean byLink() {
    return byLink;
  }

  @Override
  public String getName() {
    return actor.person().toString();
  }

  @Override
  public Actor getPrincipal() {
    return actor;
  }

  @Override
  public String getCredentials() {
    return ""; // never kept
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn that && actor.equals(that.actor) && byLink == that.byLink;
  }

  @Override
  public int hashCode() {
    return Objects.hash(actor, byLink);
  }
}
