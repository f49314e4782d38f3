package io.jinbang.programme.workgroup;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gatherings and tasks for tests of their preparation. */
final class Preparations {
  static final LocalDate OPENING = LocalDate.parse("2026-10-16");
  static final Id<WorkGroup> GROUP = Id.random();

  private Preparations() {}

  static Gathering gathering() {
    return new Gathering(
        Id.random(),
        "sample",
        Text.of("示例大会", "Sample Gathering"),
        Text.same(""),
        Text.same(""),
        ZoneId.of("Asia/Shanghai"),
        OPENING,
        OPENING.plusDays(2),
        null,
        List.of());
  }

  @SafeVarargs
  static Task task(String title, String due, int days, Id<Task>... needs) {
    return new Task(
        Id.random(),
        GROUP,
        title,
        "",
        null,
        LocalDate.parse(due),
        days,
        Task.State.OPEN,
        List.of(needs),
        List.of());
  }

  static String slug(JdbcClient jdbc, UUID host, LocalDate first) {
    var id = UUID.randomUUID();
    var slug = "w" + id.toString().substring(0, 12);
    jdbc.sql(
            """
            insert into programme.gathering (id, slug, name_zh, name_en, zone, first_day, last_day,
              roles, made_by, made_at)
            values (:id, :slug, '示例大会', 'Sample Gathering', 'Asia/Shanghai', :first, :last,
              '{HOST}', :by, now())
            """)
        .param("id", id)
        .param("slug", slug)
        .param("first", first)
        .param("last", first.plusDays(2))
        .param("by", host)
        .update();
    return slug;
  }

  static UUID session(JdbcClient jdbc, String slug, String title) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into programme.session
              (id, gathering, kind, title_zh, title_en, minutes, open, made_at)
            select :id, g.id, 'CEREMONY', :title, '', 60, true, now() from programme.gathering g
            where g.slug = :slug
            """)
        .param("id", id)
        .param("slug", slug)
        .param("title", title)
        .update();
    return id;
  }
}
