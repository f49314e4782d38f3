package io.jinbang.programme.workgroup;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskSql {
  private final JdbcClient jdbc;

  TaskSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Need(UUID task, Id<Task> needs) {}

  private record Block(UUID task, Task.Target target) {}

  List<Task> of(Id<Gathering> gathering) {
    var needs = needs(gathering);
    var blocks = blocks(gathering);
    return jdbc.sql("select * from programme.task where gathering = :gathering order by due, title")
        .param("gathering", gathering.value())
        .query((row, _) -> read(row, needs, blocks))
        .list();
  }

  private Map<UUID, List<Id<Task>>> needs(Id<Gathering> gathering) {
    return jdbc
        .sql(
            """
            select n.task, n.needs from programme.task_need n
            join programme.task t on t.id = n.needs
            where n.gathering = :gathering order by t.due, t.title
            """)
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new Need(
                    row.getObject("task", UUID.class),
                    Id.<Task>of(row.getObject("needs", UUID.class))))
        .list()
        .stream()
        .collect(groupingBy(Need::task, mapping(Need::needs, toList())));
  }

  private Map<UUID, List<Task.Target>> blocks(Id<Gathering> gathering) {
    return jdbc
        .sql("select * from programme.task_block where gathering = :gathering order by id")
        .param("gathering", gathering.value())
        .query((row, _) -> new Block(row.getObject("task", UUID.class), target(row)))
        .list()
        .stream()
        .collect(groupingBy(Block::task, mapping(Block::target, toList())));
  }

  private static Task.Target target(ResultSet row) throws SQLException {
    var session = row.getObject("session", UUID.class);
    return session == null
        ? Task.Target.cue(row.getObject("cue", UUID.class))
        : Task.Target.session(session);
  }

  private static Task read(
      ResultSet row, Map<UUID, List<Id<Task>>> needs, Map<UUID, List<Task.Target>> blocks)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Task(
        Id.of(id),
        Id.of(row.getObject("workgroup", UUID.class)),
        row.getString("title"),
        row.getString("note"),
        owner(row),
        row.getObject("due", LocalDate.class),
        row.getInt("days"),
        Task.State.valueOf(row.getString("state")),
        needs.getOrDefault(id, List.of()),
        blocks.getOrDefault(id, List.of()));
  }

  private static @Nullable Id<Member> owner(ResultSet row) throws SQLException {
    var owner = row.getObject("owner", UUID.class);
    return owner == null ? null : Id.of(owner);
  }

  /** Whoever changes what tasks wait for does so one after the other, so that no circle closes. */
  void lock(Id<Gathering> gathering) {
    jdbc.sql("select id from programme.gathering where id = :id for no key update")
        .param("id", gathering.value())
        .query(UUID.class)
        .single();
  }

  /** The task itself; what it needs and blocks is put when all tasks are there. */
  void put(Id<Gathering> gathering, Task task, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into programme.task (id, gathering, workgroup, title, note, owner, due, days,
              state, state_at, state_by, made_at)
            values (:id, :gathering, :group, :title, :note, :owner, :due, :days, :state, :now, :by,
              :now)
            on conflict (id) do update set workgroup = :group, title = :title, note = :note,
              owner = :owner, due = :due, days = :days, state = :state,
              state_at = case when task.state = :state then task.state_at else :now end,
              state_by = case when task.state = :state then task.state_by else :by end
            """)
        .param("id", task.id().value())
        .param("gathering", gathering.value())
        .param("group", task.group().value())
        .param("title", task.title())
        .param("note", task.note())
        .param("owner", task.owner() == null ? null : task.owner().value())
        .param("due", task.due())
        .param("days", task.days())
        .param("state", task.state().name())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  void tie(Id<Gathering> gathering, Task task) {
    jdbc.sql("delete from programme.task_need where task = :task")
        .param("task", task.id().value())
        .update();
    task.needs().forEach(need -> need(gathering, task, need));
    jdbc.sql("delete from programme.task_block where task = :task")
        .param("task", task.id().value())
        .update();
    task.blocks().forEach(target -> block(gathering, task, target));
  }

  private void need(Id<Gathering> gathering, Task task, Id<Task> need) {
    jdbc.sql(
            """
            insert into programme.task_need (gathering, task, needs)
            values (:gathering, :task, :needs)
            """)
        .param("gathering", gathering.value())
        .param("task", task.id().value())
        .param("needs", need.value())
        .update();
  }

  private void block(Id<Gathering> gathering, Task task, Task.Target target) {
    var session = target.kind() == Task.Kind.SESSION;
    jdbc.sql(
            """
            insert into programme.task_block (id, gathering, task, session, cue)
            values (:id, :gathering, :task, :session, :cue)
            """)
        .param("id", UUID.randomUUID())
        .param("gathering", gathering.value())
        .param("task", task.id().value())
        .param("session", session ? target.id() : null)
        .param("cue", session ? null : target.id())
        .update();
  }

  void remove(Id<Task> task) {
    jdbc.sql("delete from programme.task where id = :id").param("id", task.value()).update();
  }
}
