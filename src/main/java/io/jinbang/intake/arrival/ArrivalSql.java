package io.jinbang.intake.arrival;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ArrivalSql {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
  private static final String ARRIVAL =
      """
      select a.*, e.number, (select r.code from intake.receipt r where r.entry = a.entry
        order by r.version desc limit 1) as receipt
      from intake.arrival a join intake.entry e on e.id = a.entry
      """;

  private final JdbcClient jdbc;

  ArrivalSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row to be. */
  record Fresh(
      Id<Arrival> id,
      Id<Entry> entry,
      String work,
      @Nullable String email,
      boolean agreed,
      Arrival.State state,
      List<Problem> problems) {}

  private record Row(
      int nr,
      UUID id,
      UUID entry,
      String work,
      @Nullable String email,
      boolean agreed,
      String state,
      List<Problem> problems) {
    static Row of(int nr, Fresh fresh) {
      return new Row(
          nr,
          fresh.id().value(),
          fresh.entry().value(),
          fresh.work(),
          fresh.email(),
          fresh.agreed(),
          fresh.state().name(),
          fresh.problems());
    }
  }

  /** Whoever else brings works of this source waits until this transaction ends. */
  void lock(Id<Campaign> campaign, String key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
        .param("key", campaign + " " + key)
        .query((row, number) -> true)
        .list();
  }

  void insert(Id<Campaign> campaign, Source source, List<Fresh> fresh) {
    var unit = source.unit();
    jdbc.sql(
            """
            insert into intake.arrival (id, campaign, channel, source_key, source_name, came_at,
              custodian, unit, work_key, entry, email, agreed_at, state, problems)
            select id, :campaign, :channel, :key, :name, :at, :custodian, :unit, work, entry, email,
              case when agreed then :at end, state, problems
            from jsonb_to_recordset(:rows::jsonb) as row (nr int, id uuid, entry uuid, work text,
              email text, agreed boolean, state text, problems jsonb)
            order by nr
            """)
        .param("campaign", campaign.value())
        .param("channel", source.channel().name())
        .param("key", source.key())
        .param("name", source.name())
        .param("at", at(source.at()))
        .param("custodian", source.custodian())
        .param("unit", unit == null ? null : unit.value())
        .param("rows", JSON.writeValueAsString(rows(fresh)))
        .update();
  }

  private static List<Row> rows(List<Fresh> fresh) {
    return IntStream.range(0, fresh.size()).mapToObj(nr -> Row.of(nr, fresh.get(nr))).toList();
  }

  Optional<Arrival> find(Id<Arrival> id) {
    return one(ARRIVAL + "where a.id = :id", id.value());
  }

  /** Whoever else wants to change it waits until this transaction ends. */
  Optional<Arrival> lock(Id<Arrival> id) {
    return one(ARRIVAL + "where a.id = :id for update of a", id.value());
  }

  Optional<Arrival> lockOfEntry(Id<Entry> entry) {
    return one(ARRIVAL + "where a.entry = :id for update of a", entry.value());
  }

  Optional<Arrival> ofEntry(Id<Entry> entry) {
    return one(ARRIVAL + "where a.entry = :id", entry.value());
  }

  private Optional<Arrival> one(String sql, UUID id) {
    return jdbc.sql(sql).param("id", id).query(ArrivalSql::read).optional();
  }

  List<Arrival> ofSource(String key) {
    return jdbc.sql(ARRIVAL + "where a.source_key = :key order by a.line")
        .param("key", key)
        .query(ArrivalSql::read)
        .list();
  }

  List<Arrival> ofSource(Id<Campaign> campaign, String key) {
    return jdbc.sql(
            ARRIVAL + "where a.campaign = :campaign and a.source_key = :key order by a.line")
        .param("campaign", campaign.value())
        .param("key", key)
        .query(ArrivalSql::read)
        .list();
  }

  void settle(Id<Arrival> id, Arrival.State state, List<Problem> problems) {
    jdbc.sql(
            """
            update intake.arrival set state = :state, problems = :problems::jsonb where id = :id
            """)
        .param("id", id.value())
        .param("state", state.name())
        .param("problems", JSON.writeValueAsString(problems))
        .update();
  }

  void claim(Id<Arrival> id, UUID by, Instant now) {
    jdbc.sql("update intake.arrival set claimed_at = :now, claimed_by = :by where id = :id")
        .param("id", id.value())
        .param("by", by)
        .param("now", at(now))
        .update();
  }

  Optional<Instant> claimedAt(Id<Arrival> id) {
    return jdbc.sql(
            "select claimed_at from intake.arrival where id = :id and claimed_at is not null")
        .param("id", id.value())
        .query((row, number) -> instant(row, "claimed_at"))
        .optional();
  }

  static Arrival read(ResultSet row, int number) throws SQLException {
    return new Arrival(
        Id.of(row.getObject("id", UUID.class)),
        source(row),
        row.getString("work_key"),
        Id.of(row.getObject("entry", UUID.class)),
        Arrival.State.valueOf(row.getString("state")),
        row.getString("number"),
        row.getString("receipt"),
        JSON.readValue(row.getString("problems"), PROBLEMS),
        row.getObject("claimed_at") != null);
  }

  private static Source source(ResultSet row) throws SQLException {
    var unit = row.getObject("unit", UUID.class);
    return new Source(
        Source.Channel.valueOf(row.getString("channel")),
        row.getString("source_key"),
        row.getString("source_name"),
        instant(row, "came_at"),
        row.getObject("custodian", UUID.class),
        unit == null ? null : Id.<Body>of(unit));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
