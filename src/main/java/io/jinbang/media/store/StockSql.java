package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class StockSql {
  private final JdbcClient jdbc;

  StockSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(
      Instant at,
      long originals,
      long originalBytes,
      long partBytes,
      long cleared,
      long clearedBytes) {
    jdbc.sql(
            """
            insert into media.stocktaking
              (at, originals, original_bytes, part_bytes, cleared, cleared_bytes)
            values (:at, :originals, :original_bytes, :part_bytes, :cleared, :cleared_bytes)
            on conflict (one) do update set at = excluded.at, originals = excluded.originals,
              original_bytes = excluded.original_bytes, part_bytes = excluded.part_bytes,
              cleared = excluded.cleared, cleared_bytes = excluded.cleared_bytes
            """)
        .param("at", Timestamp.from(at))
        .param("originals", originals)
        .param("original_bytes", originalBytes)
        .param("part_bytes", partBytes)
        .param("cleared", cleared)
        .param("cleared_bytes", clearedBytes)
        .update();
  }

  Optional<Stock.Taken> taken() {
    return jdbc.sql("select * from media.stocktaking")
        .query(
            (row, _) ->
                new Stock.Taken(
                    row.getTimestamp("at").toInstant(),
                    row.getLong("originals"),
                    row.getLong("original_bytes"),
                    row.getLong("part_bytes"),
                    row.getLong("cleared"),
                    row.getLong("cleared_bytes")))
        .optional();
  }

  boolean isFilm(Id<Film> film) {
    return jdbc.sql("select exists (select from media.film where id = :id)")
        .param("id", film.value())
        .query(Boolean.class)
        .single();
  }

  List<Stock.Count> films() {
    return jdbc.sql(
            """
            select state, count(*) as films, coalesce(sum(size), 0) as bytes
            from media.film group by state
            """)
        .query(
            (row, _) ->
                new Stock.Count(
                    Film.State.valueOf(row.getString("state")),
                    row.getLong("films"),
                    row.getLong("bytes")))
        .list();
  }

  /** Bytes that unfinished uploads may still bring. */
  long promised(Instant now) {
    return jdbc.sql(
            """
            select coalesce(sum(size - received), 0) from media.upload join media.film on id = film
            where state = 'UPLOADING' and expires_at > :now
            """)
        .param("now", Timestamp.from(now))
        .query(Long.class)
        .single();
  }

  /** How many originals there are, and how many were read again since. */
  Stock.Read read(Instant since) {
    return jdbc.sql(
            """
            select count(*) as all_of_them, count(*) filter (where verified_at >= :since) as lately,
              min(verified_at) as oldest, max(verified_at) as newest
            from media.original where kept_at is not null
            """)
        .param("since", Timestamp.from(since))
        .query(
            (row, _) ->
                new Stock.Read(
                    row.getLong("all_of_them"),
                    row.getLong("lately"),
                    instant(row, "oldest"),
                    instant(row, "newest")))
        .single();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /** Damaged originals, each under the name its first sender gave it. */
  List<Stock.Damage> damage() {
    return jdbc.sql(
            """
            select o.sha256, o.size, o.damaged_at, min(f.name) as name, count(f.id) as films
            from media.original o left join media.film f on f.sha256 = o.sha256
            where o.damaged_at is not null
            group by o.sha256, o.size, o.damaged_at order by o.damaged_at, o.sha256
            """)
        .query(
            (row, _) ->
                new Stock.Damage(
                    row.getString("sha256"),
                    String.valueOf(row.getString("name")),
                    row.getLong("size"),
                    row.getTimestamp("damaged_at").toInstant()))
        .list();
  }
}
