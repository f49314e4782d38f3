package io.jinbang.attendance.registration;

import io.jinbang.programme.Session;
import io.jinbang.shared.Id;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StarSql {
  private final JdbcClient jdbc;

  StarSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<Id<Session>> of(Id<Guest> guest) {
    return new HashSet<>(
        jdbc.sql("select session from attendance.star where guest = :guest")
            .param("guest", guest.value())
            .query((row, number) -> Id.<Session>of(row.getObject("session", UUID.class)))
            .list());
  }

  void add(Id<Guest> guest, Id<Session> session) {
    jdbc.sql(
            """
            insert into attendance.star (guest, session) values (:guest, :session)
            on conflict do nothing
            """)
        .param("guest", guest.value())
        .param("session", session.value())
        .update();
  }

  void drop(Id<Guest> guest, Id<Session> session) {
    jdbc.sql("delete from attendance.star where guest = :guest and session = :session")
        .param("guest", guest.value())
        .param("session", session.value())
        .update();
  }
}
