package io.jinbang.work.queue;

import io.jinbang.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits and what runs. Times are the database's: machines need not agree on theirs. */
@Repository
class QueueSql {
  private final JdbcClient jdbc;

  QueueSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String kind, String instance, int priority) {
    jdbc.sql(
            """
            insert into work.heavy_tasks
              (task_name, task_instance, execution_time, picked, version, priority)
            values (:kind, :instance, now(), false, 1, :priority)
            on conflict (task_name, task_instance) do nothing
            """)
        .param("kind", kind)
        .param("instance", instance)
        .param("priority", priority)
        .update();
  }

  void hurry(String kind, String instance, int priority) {
    jdbc.sql(
            """
            update work.heavy_tasks set priority = :priority
            where task_name = :kind and task_instance = :instance and not picked
              and priority < :priority
            """)
        .param("kind", kind)
        .param("instance", instance)
        .param("priority", priority)
        .update();
  }

  /** First what is being done, then what waits, in the order in which it will be taken. */
  List<Job> jobs() {
    return jdbc.sql(
            """
            select task_name, task_instance, r.worker, r.percent,
              extract(epoch from now() - r.began_at) as elapsed,
              extract(epoch from greatest(execution_time, now()) - now()) as due_in, b.reason_zh, b.reason_en
            from work.heavy_tasks
            left join work.run r
              on r.kind = task_name and r.instance = task_instance and r.ended_at is null and picked
            left join lateral (
              select reason_zh, reason_en from work.run
              where kind = task_name and instance = task_instance and ended_at is not null
              order by id desc limit 1) b on r.id is null
            order by (r.id is null), greatest(execution_time, now()) > now(), priority desc,
              execution_time
            """)
        .query(QueueSql::job)
        .list();
  }

  private static Job job(ResultSet row, int number) throws SQLException {
    var worker = row.getString("worker");
    return new Job(
        row.getString("task_name"),
        row.getString("task_instance"),
        row.getDouble("due_in"),
        worker == null
            ? null
            : new Job.Run(worker, row.getInt("percent"), row.getDouble("elapsed")),
        reason(row));
  }

  private static @Nullable Text reason(ResultSet row) throws SQLException {
    var zh = row.getString("reason_zh");
    return zh == null ? null : Text.of(zh, row.getString("reason_en"));
  }

  /** Given up within so many days and not taken up again since. */
  List<GivenUp> givenUp(int days) {
    return jdbc.sql(
            """
            select u.kind, u.instance, u.ended_at, u.reason_zh, u.reason_en from work.run u
            where u.outcome = 'GIVEN_UP' and u.ended_at > now() - make_interval(days => :days)
              and not exists (select 1 from work.run later
                where later.kind = u.kind and later.instance = u.instance and later.id > u.id)
              and not exists (select 1 from work.heavy_tasks
                where task_name = u.kind and task_instance = u.instance)
            order by u.ended_at desc
            """)
        .param("days", days)
        .query(
            (row, _) ->
                new GivenUp(
                    row.getString("kind"),
                    row.getString("instance"),
                    row.getTimestamp("ended_at").toInstant(),
                    reason(row)))
        .list();
  }

  /** Runs before count no more. */
  void forgive(String kind, String instance) {
    jdbc.sql("update work.run set counts = false where kind = :kind and instance = :instance")
        .param("kind", kind)
        .param("instance", instance)
        .update();
  }

  /** What was done, in steps of so many minutes, oldest first, idle steps included. */
  List<Done> done(int steps, int minutes) {
    return jdbc.sql(
            """
            select step, (select count(*) from work.run where outcome = 'DONE'
              and ended_at >= step and ended_at < step + make_interval(mins => :minutes)) as runs
            from generate_series(
              date_bin(make_interval(mins => :minutes), now(), 'epoch')
                - make_interval(mins => :minutes * (:steps - 1)),
              now(), make_interval(mins => :minutes)) as step
            order by step
            """)
        .param("steps", steps)
        .param("minutes", minutes)
        .query((row, _) -> new Done(row.getTimestamp("step").toInstant(), row.getInt("runs")))
        .list();
  }

  Map<String, Pace> paces() {
    var paces = new HashMap<String, Pace>();
    jdbc.sql("select kind, per_second, per_run, runs from work.pace")
        .query(
            row -> {
              paces.put(row.getString("kind"), pace(row));
            });
    return paces;
  }

  /** Locked, since two may end at the same time. */
  Optional<Pace> pace(String kind) {
    return jdbc.sql(
            "select kind, per_second, per_run, runs from work.pace where kind = :kind for update")
        .param("kind", kind)
        .query((row, _) -> pace(row))
        .optional();
  }

  private static Pace pace(ResultSet row) throws SQLException {
    var each = row.getDouble("per_second");
    return new Pace(row.wasNull() ? null : each, row.getDouble("per_run"), row.getInt("runs"));
  }

  void save(String kind, Pace pace) {
    jdbc.sql(
            """
            insert into work.pace (kind, per_second, per_run, runs) values (:kind, :each, :run, :runs)
            on conflict (kind) do update set per_second = excluded.per_second,
              per_run = excluded.per_run, runs = excluded.runs
            """)
        .param("kind", kind)
        .param("each", pace.perSecond())
        .param("run", pace.perRun())
        .param("runs", pace.runs())
        .update();
  }
}
