package io.jinbang.media.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is known of the bytes of originals, each once however many films share them. */
@Repository
@Transactional(rollbackFor = Exception.class)
class OriginalSql {
  private final JdbcClient jdbc;

  OriginalSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is done while nobody else changes the same bytes. */
  interface Placing {
    void place(boolean damaged) throws IOException;
  }

  /** Takes note of bytes that came for a film, wherever they still lie. */
  void received(String sha256, long size) {
    jdbc.sql(
            """
            insert into media.original (sha256, size)
            select :sha256, :size where exists (select from media.film where sha256 = :sha256)
            on conflict (sha256) do nothing
            """)
        .param("sha256", sha256)
        .param("size", size)
        .update();
  }

  /**
   * Puts bytes in their place and says so, in turn with {@link #drop}.
   *
   * @throws NoSuchFileException where no film has them any more
   */
  void keep(String sha256, long size, Instant now, Placing placing) throws IOException {
    received(sha256, size);
    placing.place(damaged(sha256));
    jdbc.sql(
            """
            update media.original
            set size = :size, kept_at = coalesce(kept_at, :now), damaged_at = null,
                verified_at = case when damaged_at is null then coalesce(verified_at, :now)
                                   else :now end
            where sha256 = :sha256
            """)
        .param("sha256", sha256)
        .param("size", size)
        .param("now", Timestamp.from(now))
        .update();
  }

  private boolean damaged(String sha256) throws NoSuchFileException {
    return jdbc.sql(
            """
            select damaged_at is not null from media.original where sha256 = :sha256 for update
            """)
        .param("sha256", sha256)
        .query(Boolean.class)
        .optional()
        .orElseThrow(() -> new NoSuchFileException(sha256));
  }

  /** Forgets bytes that no film has any more, and deletes them. */
  void drop(String sha256, Placing deleting) throws IOException {
    var gone =
        jdbc.sql(
                """
                delete from media.original o where sha256 = :sha256
                  and not exists (select from media.film f where f.sha256 = o.sha256)
                """)
            .param("sha256", sha256)
            .update();
    if (gone == 1) {
      deleting.place(false);
    }
  }

  boolean isKept(String sha256) {
    return jdbc.sql(
            """
            select exists (select from media.original where sha256 = :sha256 and kept_at is not null)
            """)
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  /** Since when bytes are known to be damaged. */
  Optional<Instant> damagedSince(String sha256) {
    return jdbc.sql(
            """
            select damaged_at from media.original
            where sha256 = :sha256 and damaged_at is not null
            """)
        .param("sha256", sha256)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  void damaged(String sha256, Instant now) {
    jdbc.sql(
            """
            update media.original set damaged_at = coalesce(damaged_at, :now)
            where sha256 = :sha256 and kept_at is not null
            """)
        .param("sha256", sha256)
        .param("now", Timestamp.from(now))
        .update();
  }

  void verified(String sha256, Instant now) {
    jdbc.sql(
            """
            update media.original set verified_at = :now, damaged_at = null
            where sha256 = :sha256 and kept_at is not null
            """)
        .param("sha256", sha256)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** The one not read for longest, if that is long ago; what is known to be damaged waits. */
  Optional<String> stalest(Instant before) {
    return jdbc.sql(
            """
            select sha256 from media.original
            where kept_at is not null and damaged_at is null
              and (verified_at is null or verified_at < :before)
            order by verified_at nulls first limit 1
            """)
        .param("before", Timestamp.from(before))
        .query(String.class)
        .optional();
  }

  /** What is in its place since before a moment. */
  record Kept(String sha256, long size) {}

  List<Kept> keptBefore(Instant moment) {
    return jdbc.sql(
            """
            select sha256, size from media.original
            where kept_at < :moment and damaged_at is null
            """)
        .param("moment", Timestamp.from(moment))
        .query((row, _) -> new Kept(row.getString("sha256"), row.getLong("size")))
        .list();
  }

  boolean isUnknown(String sha256) {
    return jdbc.sql("select not exists (select from media.film where sha256 = :sha256)")
        .param("sha256", sha256)
        .query(Boolean.class)
        .single();
  }

  /**
   * Deletes bytes that no film has. A note of them stands while they go, so that the same bytes,
   * coming again at this moment, wait until they are gone.
   */
  void dropUnknown(String sha256, Placing deleting) throws IOException {
    jdbc.sql(
            """
            insert into media.original (sha256, size) values (:sha256, 1)
            on conflict (sha256) do nothing
            """)
        .param("sha256", sha256)
        .update();
    drop(sha256, deleting);
  }
}
