package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What finished files of renditions should hold. */
@Repository
@Transactional
class PartSql {
  private static final String COLUMNS =
      """
      select film, name, size, sha256, verified_at from media.part
      """;

  private final JdbcClient jdbc;

  PartSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A file as it was when it was finished. */
  record Part(Id<Film> film, String name, long size, String sha256, Instant verifiedAt) {}

  /** A film erased meanwhile needs no note. */
  void save(Id<Film> film, String name, long size, String sha256, Instant now) {
    jdbc.sql(
            """
            insert into media.part (film, name, size, sha256, verified_at)
            select id, :name, :size, :sha256, :now from media.film where id = :film
            on conflict (film, name) do update set size = excluded.size,
              sha256 = excluded.sha256, verified_at = excluded.verified_at
            """)
        .param("film", film.value())
        .param("name", name)
        .param("size", size)
        .param("sha256", sha256)
        .param("now", Timestamp.from(now))
        .update();
  }

  void verified(Part part, Instant now) {
    jdbc.sql(
            """
            update media.part set verified_at = :now
            where film = :film and name = :name and sha256 = :sha256
            """)
        .param("film", part.film().value())
        .param("name", part.name())
        .param("sha256", part.sha256())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Exactly this file; a newer one under the same name stays noted. */
  void forget(Part part) {
    jdbc.sql(
            """
            delete from media.part where film = :film and name = :name and sha256 = :sha256
            """)
        .param("film", part.film().value())
        .param("name", part.name())
        .param("sha256", part.sha256())
        .update();
  }

  void forget(Id<Film> film, String name) {
    jdbc.sql("delete from media.part where film = :film and name = :name")
        .param("film", film.value())
        .param("name", name)
        .update();
  }

  void forgetAll(Id<Film> film) {
    jdbc.sql("delete from media.part where film = :film").param("film", film.value()).update();
  }

  /** The one not read for longest, if that is long ago. */
  Optional<Part> stalest(Instant before) {
    return jdbc.sql(COLUMNS + "where verified_at < :before order by verified_at limit 1")
        .param("before", Timestamp.from(before))
        .query(PartSql::read)
        .optional();
  }

  List<Part> verifiedBefore(Instant moment) {
    return jdbc.sql(COLUMNS + "where verified_at < :moment")
        .param("moment", Timestamp.from(moment))
        .query(PartSql::read)
        .list();
  }

  private static Part read(ResultSet row, int number) throws SQLException {
    return new Part(
        Id.of(row.getObject("film", UUID.class)),
        row.getString("name"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getTimestamp("verified_at").toInstant());
  }
}
