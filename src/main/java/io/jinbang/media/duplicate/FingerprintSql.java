package io.jinbang.media.duplicate;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FingerprintSql {
  private final JdbcClient jdbc;

  FingerprintSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** True where this is another one than before. */
  boolean save(Id<Film> film, int version, byte @Nullable [] bytes) {
    return jdbc.sql(
                """
                insert into media.fingerprint as old (film, version, bytes)
                select id, :version, :bytes from media.film where id = :film
                on conflict (film) do update
                set version = excluded.version, bytes = excluded.bytes,
                  written = pg_current_xact_id()
                where (old.version, old.bytes) is distinct from (excluded.version, excluded.bytes)
                """)
            .param("film", film.value())
            .param("version", version)
            .param("bytes", bytes)
            .update()
        == 1;
  }

  boolean has(Id<Film> film) {
    return jdbc.sql(
            """
            select exists (
              select from media.fingerprint where film = :film and bytes is not null)
            """)
        .param("film", film.value())
        .query(Boolean.class)
        .single();
  }

  Optional<byte[]> bytes(Id<Film> film) {
    return jdbc.sql("select bytes from media.fingerprint where film = :film and bytes is not null")
        .param("film", film.value())
        .query(byte[].class)
        .optional();
  }

  /** Every transaction before this one has ended: what it wrote can be read, or never will be. */
  String horizon() {
    return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
        .query(String.class)
        .single();
  }

  /** A fingerprint by who wrote it. */
  record Written(Id<Film> film, String by) {}

  List<Written> since(String horizon) {
    return jdbc.sql(
            """
            select film, written::text as by from media.fingerprint
            where written >= cast(:since as xid8) and bytes is not null
            """)
        .param("since", horizon)
        .query(
            (row, _) -> new Written(Id.of(row.getObject("film", UUID.class)), row.getString("by")))
        .list();
  }

  /** Readable films without a fingerprint of this version, the newest first. */
  List<Id<Film>> lacking(int version, int most) {
    return jdbc.sql(
            """
            select id from media.film
            left join media.fingerprint on film = id
            where state = 'CHECKED' and outcome ->> 'verdict' <> 'UNREADABLE'
              and version is distinct from :version
            order by begun_at desc limit :most
            """)
        .param("version", version)
        .param("most", most)
        .query((row, _) -> Id.<Film>of(row.getObject("id", UUID.class)))
        .list();
  }
}
