package io.jinbang.programme.release;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReleaseSql {
  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  ReleaseSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Released> newest(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select content from programme.release where gathering = :gathering
            order by version desc limit 1
            """)
        .param("gathering", gathering.value())
        .query((row, _) -> json.readValue(row.getString("content"), Released.class))
        .optional();
  }

  Optional<Released> find(Id<Gathering> gathering, int version) {
    return jdbc.sql(
            """
            select content from programme.release
            where gathering = :gathering and version = :version
            """)
        .param("gathering", gathering.value())
        .param("version", version)
        .query((row, _) -> json.readValue(row.getString("content"), Released.class))
        .optional();
  }

  /** Newest first. */
  List<Version> versions(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select version, released_at from programme.release where gathering = :gathering
            order by version desc
            """)
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new Version(row.getInt("version"), row.getTimestamp("released_at").toInstant()))
        .list();
  }

  void insert(Released released, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into programme.release (gathering, version, content, released_by, released_at)
            values (:gathering, :version, :content::jsonb, :by, :at)
            """)
        .param("gathering", released.programme().gathering().id().value())
        .param("version", released.programme().version())
        .param("content", json.writeValueAsString(released))
        .param("by", by)
        .param("at", Timestamp.from(now))
        .update();
  }

  /** Whoever else wants to release this programme waits until this transaction ends. */
  void lock(Id<Gathering> gathering) {
    jdbc.sql("select id from programme.gathering where id = :id for update")
        .param("id", gathering.value())
        .query(UUID.class)
        .list();
  }

  void insert(Id<Gathering> gathering, Telling telling) {
    jdbc.sql(
            """
            insert into programme.telling (gathering, version, speaker, mailed)
            values (:gathering, :version, :speaker, :mailed)
            """)
        .param("gathering", gathering.value())
        .param("version", telling.version())
        .param("speaker", telling.speaker().value())
        .param("mailed", telling.mailed())
        .update();
  }

  List<Telling> tellings(Id<Gathering> gathering, int version) {
    return jdbc.sql(
            "select * from programme.telling where gathering = :gathering and version = :version")
        .param("gathering", gathering.value())
        .param("version", version)
        .query(
            (row, _) -> {
              var told = row.getTimestamp("told_at");
              return new Telling(
                  row.getInt("version"),
                  Id.of(row.getObject("speaker", UUID.class)),
                  row.getBoolean("mailed"),
                  told == null ? null : told.toInstant());
            })
        .list();
  }

  /** False where there is nobody of whom that would be news. */
  boolean told(Id<Gathering> gathering, int version, Id<Speaker> speaker, UUID by, Instant now) {
    return jdbc.sql(
                """
                update programme.telling set told_by = :by, told_at = :at
                where gathering = :gathering and version = :version and speaker = :speaker
                  and not mailed and told_at is null
                """)
            .param("gathering", gathering.value())
            .param("version", version)
            .param("speaker", speaker.value())
            .param("by", by)
            .param("at", Timestamp.from(now))
            .update()
        == 1;
  }
}
