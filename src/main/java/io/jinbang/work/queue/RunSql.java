package io.jinbang.work.queue;

import io.jinbang.shared.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts: their beginning, their end, and who holds the lease. */
@Repository
class RunSql {
  private final JdbcClient jdbc;

  RunSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever was at it has lost it; waits no longer than this for one who is just ending it. */
  void take(String kind, String instance) {
    jdbc.sql("select set_config('lock_timeout', '20s', true)").query(String.class).single();
    jdbc.sql(
            """
            update work.run set ended_at = now(), outcome = 'LOST', counts = true,
              reason_zh = '负责处理的机器没有应答', reason_en = 'The machine at it stopped answering'
            where kind = :kind and instance = :instance and ended_at is null
            """)
        .param("kind", kind)
        .param("instance", instance)
        .update();
  }

  long begin(String kind, String instance, String worker) {
    return jdbc.sql(
            """
            insert into work.run (kind, instance, worker, began_at)
            values (:kind, :instance, :worker, now()) returning id
            """)
        .param("kind", kind)
        .param("instance", instance)
        .param("worker", worker)
        .query(Long.class)
        .single();
  }

  /** Runs that ended badly since the last good end. */
  int failures(String kind, String instance) {
    return jdbc.sql(
            """
            select count(*) from work.run where kind = :kind and instance = :instance and counts
              and id > coalesce((select max(id) from work.run
                where kind = :kind and instance = :instance and outcome = 'DONE'), 0)
            """)
        .param("kind", kind)
        .param("instance", instance)
        .query(Integer.class)
        .single();
  }

  boolean hold(long id) {
    return jdbc.sql("select id from work.run where id = :id and ended_at is null for update")
        .param("id", id)
        .query(Long.class)
        .optional()
        .isPresent();
  }

  void percent(long id, int percent) {
    jdbc.sql("update work.run set percent = :percent where id = :id and ended_at is null")
        .param("id", id)
        .param("percent", percent)
        .update();
  }

  void seconds(long id, double seconds) {
    jdbc.sql("update work.run set seconds = :seconds where id = :id")
        .param("id", id)
        .param("seconds", seconds)
        .update();
  }

  /** How long it took and how long its film is; empty where it had ended already. */
  Optional<Took> end(long id, Outcome outcome, @Nullable Text reason) {
    return jdbc.sql(
            """
            update work.run set ended_at = now(), outcome = :outcome, counts = :counts,
              reason_zh = :zh, reason_en = :en
            where id = :id and ended_at is null
            returning extract(epoch from now() - began_at) as took, seconds
            """)
        .param("id", id)
        .param("outcome", outcome.name())
        .param("counts", outcome == Outcome.FAILED)
        .param("zh", reason == null ? null : reason.zh())
        .param("en", reason == null ? null : reason.en())
        .query(
            (row, _) -> {
              var seconds = row.getDouble("seconds");
              return new Took(row.getDouble("took"), row.wasNull() ? null : seconds);
            })
        .optional();
  }

  /** Why the newest run that failed did. */
  Optional<Text> lastReason(String kind, String instance) {
    return jdbc.sql(
            """
            select reason_zh, reason_en from work.run
            where kind = :kind and instance = :instance and counts and reason_zh is not null
            order by id desc limit 1
            """)
        .param("kind", kind)
        .param("instance", instance)
        .query((row, _) -> Text.of(row.getString("reason_zh"), row.getString("reason_en")))
        .optional();
  }

  void forget(int days) {
    jdbc.sql("delete from work.run where ended_at < now() - make_interval(days => :days)")
        .param("days", days)
        .update();
  }

  /**
   * What a run has taken.
   *
   * @param took seconds of work
   * @param seconds of film
   */
  record Took(double took, @Nullable Double seconds) {}
}
