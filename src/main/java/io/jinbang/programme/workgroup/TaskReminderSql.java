package io.jinbang.programme.workgroup;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskReminderSql {
  private final JdbcClient jdbc;

  TaskReminderSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Gatherings in which somebody has something to do. */
  List<Id<Gathering>> busy() {
    return jdbc.sql(
            """
            select distinct gathering from programme.task
            where owner is not null and state <> 'DONE'
            """)
        .query((row, _) -> Id.<Gathering>of(row.getObject("gathering", UUID.class)))
        .list();
  }

  /**
   * @return whether it is the first of that day
   */
  boolean first(
      Id<Gathering> gathering, Member member, LocalDate day, List<Task> tasks, Instant now) {
    return jdbc.sql(
                """
                insert into programme.task_reminder (gathering, member, day, sent_at, tasks)
                values (:gathering, :member, :day, :now, :tasks)
                on conflict do nothing
                """)
            .param("gathering", gathering.value())
            .param("member", member.id().value())
            .param("day", Date.valueOf(day))
            .param("now", Timestamp.from(now))
            .param("tasks", tasks.stream().map(task -> task.id().value()).toArray(UUID[]::new))
            .update()
        > 0;
  }

  /** The days on which they were written to, the latest first. */
  List<Reminded> of(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select * from programme.task_reminder where gathering = :gathering
            order by sent_at desc limit 50
            """)
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new Reminded(
                    Id.of(row.getObject("member", UUID.class)),
                    row.getTimestamp("sent_at").toInstant(),
                    ((UUID[]) row.getArray("tasks").getArray()).length))
        .list();
  }
}
