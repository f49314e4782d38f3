package io.jinbang.attendance.registration;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Token;
import io.jinbang.site.Origin;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The personal link of a guest: whoever holds it is taken for the guest. */
@Component
public class GuestLinks {
  private final LinkSql sql;
  private final GuestSql guests;
  private final Origin origin;
  private final Clock clock;

  GuestLinks(LinkSql sql, GuestSql guests, Origin origin, Clock clock) {
    this.sql = sql;
    this.guests = guests;
    this.origin = origin;
    this.clock = clock;
  }

  /** A new link; earlier ones stay good, so that no stranger can spoil somebody's invitation. */
  public String issue(Guest guest) {
    var token = Token.random();
    sql.add(token.sha256(), guest.id(), clock.instant());
    return origin.address() + "/guest/" + token.secret();
  }

  /** A new link; earlier ones open nothing any more. */
  public String reissue(Guest guest) {
    sql.revoke(guest.id(), clock.instant());
    return issue(guest);
  }

  /**
   * @throws Refusal not found, for a secret that opens nothing
   */
  Guest holder(String secret) {
    return sql.find(new Token(secret).sha256())
        .flatMap(guests::find)
        .filter(guest -> !guest.is(Guest.State.ERASED))
        .orElseThrow(Refusal::notFound);
  }
}
