package io.jinbang.media.upload;

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

@Repository
@Transactional
class UploadSql {
  private static final String COLUMNS =
      """
      select id, owner, subject, name, metadata, size, received, state, until, expires_at
      from media.upload join media.film on id = film
      """;

  private final JdbcClient jdbc;

  UploadSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Upload upload, Instant now) {
    jdbc.sql(
            """
            insert into media.film (id, owner, subject, name, size, state, begun_at)
            values (:id, :owner, :subject, :name, :size, 'UPLOADING', :now)
            """)
        .param("id", upload.id().value())
        .param("owner", upload.owner())
        .param("subject", upload.subject())
        .param("name", upload.name())
        .param("size", upload.size())
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            insert into media.upload (film, metadata, received, until, expires_at)
            values (:id, :metadata, 0, :until, :expires)
            """)
        .param("id", upload.id().value())
        .param("metadata", upload.metadata())
        .param("until", Timestamp.from(upload.until()))
        .param("expires", Timestamp.from(upload.expiresAt()))
        .update();
  }

  Optional<Upload> find(Id<Film> id) {
    return jdbc.sql(COLUMNS + "where id = :id")
        .param("id", id.value())
        .query(UploadSql::read)
        .optional();
  }

  /** Whether it is a film at all, however it came. */
  boolean isFilm(Id<Film> id) {
    return jdbc.sql("select exists (select from media.film where id = :id)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  int unfinishedOf(UUID owner) {
    return jdbc.sql("select count(*) from media.film where owner = :o and state = 'UPLOADING'")
        .param("o", owner)
        .query(Integer.class)
        .single();
  }

  /** Bytes of the films of these subjects, those still to come included. */
  long bytesOf(List<UUID> subjects) {
    return jdbc.sql("select coalesce(sum(size), 0) from media.film where subject = any(:subjects)")
        .param("subjects", subjects.toArray(UUID[]::new))
        .query(Long.class)
        .single();
  }

  /** Until the transaction ends, nobody else is promised room. */
  void promiseInTurn() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('media.upload', 0))")
        .query((_, _) -> 0)
        .list();
  }

  /** Moves the offset, if it still is where the caller believes it to be. */
  boolean advance(Id<Film> id, long from, long to, Instant expires) {
    return jdbc.sql(
                """
                update media.upload set received = :to, expires_at = :expires
                where film = :id and received = :from
                """)
            .param("id", id.value())
            .param("from", from)
            .param("to", to)
            .param("expires", Timestamp.from(expires))
            .update()
        == 1;
  }

  /** Hands the film on; false where it was handed on or removed before. */
  boolean complete(Id<Film> id, String sha256) {
    jdbc.sql(
            """
            update media.upload set received = size from media.film where id = film and id = :id
            """)
        .param("id", id.value())
        .update();
    return jdbc.sql(
                """
                update media.film set state = 'CHECKING', sha256 = :sha256
                where id = :id and state = 'UPLOADING'
                """)
            .param("id", id.value())
            .param("sha256", sha256)
            .update()
        == 1;
  }

  /** Removes an unfinished upload and its film. */
  boolean remove(Id<Film> id) {
    return jdbc.sql("delete from media.film where id = :id and state = 'UPLOADING'")
            .param("id", id.value())
            .update()
        == 1;
  }

  List<Upload> expiredBy(Instant moment) {
    return jdbc.sql(COLUMNS + "where expires_at < :moment")
        .param("moment", Timestamp.from(moment))
        .query(UploadSql::read)
        .list();
  }

  /** Forgets how a complete film came. */
  void forget(Id<Film> id) {
    jdbc.sql("delete from media.upload where film = :id").param("id", id.value()).update();
  }

  private static Upload read(ResultSet row, int number) throws SQLException {
    return new Upload(
        Id.of(row.getObject("id", UUID.class)),
        row.getObject("owner", UUID.class),
        row.getObject("subject", UUID.class),
        row.getString("name"),
        row.getString("metadata"),
        row.getLong("size"),
        row.getLong("received"),
        !row.getString("state").equals("UPLOADING"),
        row.getTimestamp("until").toInstant(),
        row.getTimestamp("expires_at").toInstant());
  }
}
