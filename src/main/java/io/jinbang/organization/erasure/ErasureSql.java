package io.jinbang.organization.erasure;

import io.jinbang.organization.Erasable.Holding;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ErasureSql {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Holding>> HOLDINGS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  ErasureSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Asking again while one waits changes nothing. */
  void ask(Id<Person> person, Instant at) {
    jdbc.sql(
            """
            insert into organization.erasure (id, person, asked_at) values (:id, :person, :at)
            on conflict (person) where done_at is null do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("at", at(at))
        .update();
  }

  Optional<Erasure> waitingOf(Id<Person> person) {
    return jdbc.sql("select * from organization.erasure where person = :person and done_at is null")
        .param("person", person.value())
        .query(ErasureSql::erasure)
        .optional();
  }

  Optional<Erasure> lock(Id<Erasure> id) {
    return jdbc.sql("select * from organization.erasure where id = :id for update")
        .param("id", id.value())
        .query(ErasureSql::erasure)
        .optional();
  }

  /** Those that wait first. */
  List<Erasure> all() {
    return jdbc.sql(
            """
            select * from organization.erasure order by done_at is not null, asked_at desc limit 500
            """)
        .query(ErasureSql::erasure)
        .list();
  }

  void done(Erasure erasure, String salt, String payload) {
    jdbc.sql(
            """
            update organization.erasure set done_at = :at, done_by = :by, erased = :erased::jsonb,
              salt = :salt, payload = :payload, ledger_index = :index
            where id = :id
            """)
        .param("id", erasure.id().value())
        .param("at", erasure.doneAt() == null ? null : at(erasure.doneAt()))
        .param("by", erasure.doneBy() == null ? null : erasure.doneBy().value())
        .param("erased", JSON.writeValueAsString(erasure.erased()))
        .param("salt", salt)
        .param("payload", payload)
        .param("index", erasure.ledgerIndex())
        .update();
  }

  private static Erasure erasure(ResultSet row, int number) throws SQLException {
    var by = row.getObject("done_by", UUID.class);
    return new Erasure(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("person", UUID.class)),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        instant(row.getObject("done_at", OffsetDateTime.class)),
        by == null ? null : Id.of(by),
        JSON.readValue(row.getString("erased"), HOLDINGS),
        row.getObject("ledger_index", Long.class));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
