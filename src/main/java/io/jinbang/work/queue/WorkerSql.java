package io.jinbang.work.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of workers, by the database's clock. */
@Repository
class WorkerSql {
  private final JdbcClient jdbc;

  WorkerSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The database's time at this moment. */
  Instant seen(UUID id, String name, int threads, boolean web) {
    return jdbc.sql(
            """
            insert into work.worker (id, name, threads, web, began_at, seen_at)
            values (:id, :name, :threads, :web, now(), now())
            on conflict (id) do update set seen_at = now()
            returning clock_timestamp() as moment
            """)
        .param("id", id)
        .param("name", name)
        .param("threads", threads)
        .param("web", web)
        .query((row, _) -> row.getTimestamp("moment").toInstant())
        .single();
  }

  void gone(UUID id) {
    jdbc.sql("delete from work.worker where id = :id or seen_at < now() - interval '1 day'")
        .param("id", id)
        .update();
  }

  List<Worker> seenWithin(int seconds) {
    return jdbc.sql(
            """
            select name, threads, web, extract(epoch from now() - seen_at) as silent
            from work.worker where seen_at > now() - make_interval(secs => :seconds)
            order by name
            """)
        .param("seconds", seconds)
        .query(
            (row, _) ->
                new Worker(
                    row.getString("name"),
                    row.getInt("threads"),
                    row.getBoolean("web"),
                    Duration.ofMillis(Math.max(0, (long) (1000 * row.getDouble("silent"))))))
        .list();
  }
}
