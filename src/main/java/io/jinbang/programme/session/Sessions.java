package io.jinbang.programme.session;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import io.jinbang.shared.Role;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The draft of a programme. */
@Service
@Transactional
public class Sessions {
  private final SessionSql sql;

  Sessions(SessionSql sql) {
    this.sql = sql;
  }

  /** Placed ones by start, then the others. */
  @Transactional(readOnly = true)
  public List<SessionSheet> of(Actor host, Id<Gathering> gathering) {
    host.require(Role.HOST);
    return sql.of(gathering);
  }
}
