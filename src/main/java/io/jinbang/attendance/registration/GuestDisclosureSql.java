package io.jinbang.attendance.registration;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuestDisclosureSql {
  private final JdbcClient jdbc;

  GuestDisclosureSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was read. */
  enum What {
    ONE,
    LIST,
    BADGES
  }

  void add(Id<Gathering> gathering, @Nullable Id<Guest> guest, What what, Actor to, Instant at) {
    jdbc.sql(
            """
            insert into attendance.disclosure (gathering, guest, what, person, at)
            values (:gathering, :guest, :what, :person, :at)
            """)
        .param("gathering", gathering.value())
        .param("guest", guest == null ? null : guest.value())
        .param("what", what.name())
        .param("person", to.person())
        .param("at", Timestamp.from(at))
        .update();
  }
}
