package io.jinbang.intake.register;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DisclosureSql {
  private final JdbcClient jdbc;

  DisclosureSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Id<Entry> entry, UUID to, Instant at) {
    jdbc.sql("insert into intake.disclosure (entry, person, at) values (:entry, :person, :at)")
        .param("entry", entry.value())
        .param("person", to)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
