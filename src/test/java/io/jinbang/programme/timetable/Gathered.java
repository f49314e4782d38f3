package io.jinbang.programme.timetable;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A gathering of one day, 09:00 to 12:00 in Shanghai, with two halls, put straight into tables. */
final class Gathered {
  private final JdbcClient jdbc;
  final Id<Gathering> id = Id.random();
  final String slug = "g" + UUID.randomUUID().toString().substring(0, 8);
  final Id<Hall> small = Id.random();
  final Id<Hall> large = Id.random();

  Gathered(JdbcClient jdbc, Actor host) {
    this.jdbc = jdbc;
    jdbc.sql(
            """
            insert into programme.gathering (id, slug, name_zh, name_en, zone, first_day, last_day,
              roles, made_by, made_at)
            values (:id, :slug, '示例大会', 'Sample', 'Asia/Shanghai', '2026-09-10', '2026-09-10',
              '{HOST}', :by, now())
            """)
        .param("id", id.value())
        .param("slug", slug)
        .param("by", host.person())
        .update();
    jdbc.sql("insert into programme.day values (:id, '2026-09-10', '09:00', '12:00')")
        .param("id", id.value())
        .update();
    var venue = UUID.randomUUID();
    jdbc.sql(
            "insert into programme.venue (id, gathering, name_zh, name_en, position)"
                + " values (:v, :id, '会展中心', 'Centre', 0)")
        .param("v", venue)
        .param("id", id.value())
        .update();
    hall(small, venue, "小厅", "Small", 50, 0);
    hall(large, venue, "大厅", "Large", 500, 1);
  }

  private void hall(Id<Hall> hall, UUID venue, String zh, String en, int seats, int position) {
    jdbc.sql(
            """
            insert into programme.hall (id, gathering, venue, name_zh, name_en, capacity, position)
            values (:id, :gathering, :venue, :zh, :en, :seats, :position)
            """)
        .param("id", hall.value())
        .param("gathering", id.value())
        .param("venue", venue)
        .param("zh", zh)
        .param("en", en)
        .param("seats", seats)
        .param("position", position)
        .update();
  }

  /** Who can be there from 09:00 until 10:00 only. */
  Id<Speaker> early(String name) {
    var speaker = Id.<Speaker>random();
    jdbc.sql(
            """
            insert into programme.speaker (id, gathering, name_zh, name_en, rank, made_at)
            values (:id, :gathering, :name, :name, 1, now())
            """)
        .param("id", speaker.value())
        .param("gathering", id.value())
        .param("name", name)
        .update();
    jdbc.sql(
            """
            insert into programme.speaker_window
            values (:id, '2026-09-10 09:00+08', '2026-09-10 10:00+08')
            """)
        .param("id", speaker.value())
        .update();
    return speaker;
  }

  /** Without a place. */
  Id<Session> session(String title, int minutes, @Nullable Integer audience) {
    var session = Id.<Session>random();
    jdbc.sql(
            """
            insert into programme.session
              (id, gathering, kind, title_zh, title_en, minutes, audience, open, made_at)
            values (:id, :gathering, 'TALK', :title, :title, :minutes, :audience, true, now())
            """)
        .param("id", session.value())
        .param("gathering", id.value())
        .param("title", title)
        .param("minutes", minutes)
        .param("audience", audience)
        .update();
    return session;
  }

  Id<Session> session(String title, int minutes, Id<Speaker> speaker) {
    var session = session(title, minutes, (Integer) null);
    jdbc.sql(
            """
            insert into programme.appearance (id, gathering, session, speaker, part, position)
            values (gen_random_uuid(), :gathering, :session, :speaker, 'SPEAKER', 0)
            """)
        .param("gathering", id.value())
        .param("session", session.value())
        .param("speaker", speaker.value())
        .update();
    return session;
  }

  void place(Id<Session> session, Id<Hall> hall, String time) {
    jdbc.sql(
            "update programme.session set hall = :hall, starts = cast(:at as timestamptz) where id"
                + " = :id")
        .param("hall", hall.value())
        .param("at", "2026-09-10 " + time + "+08")
        .param("id", session.value())
        .update();
  }

  int placed() {
    return jdbc.sql(
            "select count(*) from programme.session where gathering = :id and hall is not null")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }
}
