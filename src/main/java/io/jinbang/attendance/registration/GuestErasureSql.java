package io.jinbang.attendance.registration;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuestErasureSql {
  private final JdbcClient jdbc;

  GuestErasureSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Erased erased) {
    jdbc.sql(
            """
            insert into attendance.erasure (id, gathering, guest, why, at, payload, salt,
              ledger_index)
            values (:id, :gathering, :guest, :why, :at, :payload, :salt, :line)
            """)
        .param("id", UUID.randomUUID())
        .param("gathering", erased.gathering().value())
        .param("guest", erased.guest() == null ? null : erased.guest().value())
        .param("why", erased.why().name())
        .param("at", Timestamp.from(erased.at()))
        .param("payload", erased.payload())
        .param("salt", erased.salt())
        .param("line", erased.line())
        .update();
  }

  /** Sheets that were handed in and never settled. */
  void dropSheets(Id<Gathering> gathering) {
    jdbc.sql("delete from attendance.sheet where gathering = :gathering")
        .param("gathering", gathering.value())
        .update();
  }

  void dropSheetsBefore(Instant then) {
    jdbc.sql("delete from attendance.sheet where read_at < :then")
        .param("then", Timestamp.from(then))
        .update();
  }
}
