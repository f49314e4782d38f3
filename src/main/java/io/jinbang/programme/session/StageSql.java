package io.jinbang.programme.session;

import io.jinbang.programme.Appearance;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Session;
import io.jinbang.programme.Talk;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens within sessions: talks, people on stage; and what comes before what. */
@Repository
class StageSql {
  private final JdbcClient jdbc;

  StageSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // -- talks

  /** Behind those that are there; false where the entry it came from is a talk already. */
  boolean insert(Id<Session> session, TalkSheet talk) {
    return jdbc.sql(
                """
                insert into programme.talk (id, session, title_zh, title_en, minutes, position,
                  entry)
                values (:id, :session, :zh, :en, :minutes,
                  (select coalesce(max(position) + 1, 0) from programme.talk
                   where session = :session), :entry)
                on conflict (entry) do nothing
                """)
            .param("id", talk.id().value())
            .param("session", session.value())
            .param("zh", talk.title().zh())
            .param("en", talk.title().en())
            .param("minutes", talk.length().toMinutes())
            .param("entry", talk.entry() == null ? null : talk.entry().value())
            .update()
        == 1;
  }

  /** Its title and length. */
  void update(TalkSheet talk) {
    jdbc.sql(
            """
            update programme.talk set title_zh = :zh, title_en = :en, minutes = :minutes
            where id = :id
            """)
        .param("id", talk.id().value())
        .param("zh", talk.title().zh())
        .param("en", talk.title().en())
        .param("minutes", talk.length().toMinutes())
        .update();
  }

  void reorder(List<Id<Talk>> order) {
    for (var position = 0; position < order.size(); position++) {
      jdbc.sql("update programme.talk set position = :position where id = :id")
          .param("position", position)
          .param("id", order.get(position).value())
          .update();
    }
  }

  void delete(Id<Talk> talk) {
    jdbc.sql("delete from programme.talk where id = :id").param("id", talk.value()).update();
  }

  // -- people

  /**
   * These and no others, in this order.
   *
   * @param talk null for those of the whole session
   */
  void stage(
      Id<Gathering> gathering,
      Id<Session> session,
      @Nullable Id<Talk> talk,
      List<Appearance> people) {
    jdbc.sql(
            """
            delete from programme.appearance
            where session = :session and talk is not distinct from :talk::uuid
            """)
        .param("session", session.value())
        .param("talk", talk == null ? null : talk.value())
        .update();
    for (var position = 0; position < people.size(); position++) {
      insert(gathering, session, talk, people.get(position), position);
    }
  }

  private void insert(
      Id<Gathering> gathering,
      Id<Session> session,
      @Nullable Id<Talk> talk,
      Appearance appearance,
      int position) {
    jdbc.sql(
            """
            insert into programme.appearance (id, gathering, session, talk, speaker, part, position)
            values (:id, :gathering, :session, :talk, :speaker, :part, :position)
            """)
        .param("id", UUID.randomUUID())
        .param("gathering", gathering.value())
        .param("session", session.value())
        .param("talk", talk == null ? null : talk.value())
        .param("speaker", appearance.speaker().value())
        .param("part", appearance.part().name())
        .param("position", position)
        .update();
  }

  // -- orders

  List<Before> orders(Id<Gathering> gathering) {
    return jdbc.sql("select * from programme.session_order where gathering = :gathering")
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new Before(
                    Id.of(row.getObject("earlier", UUID.class)),
                    Id.of(row.getObject("later", UUID.class)),
                    Duration.ofMinutes(row.getInt("gap"))))
        .list();
  }

  void save(Id<Gathering> gathering, Before order) {
    jdbc.sql(
            """
            insert into programme.session_order (gathering, earlier, later, gap)
            values (:gathering, :earlier, :later, :gap)
            on conflict (earlier, later) do update set gap = excluded.gap
            """)
        .param("gathering", gathering.value())
        .param("earlier", order.earlier().value())
        .param("later", order.later().value())
        .param("gap", order.gap().toMinutes())
        .update();
  }

  void delete(Id<Session> earlier, Id<Session> later) {
    jdbc.sql("delete from programme.session_order where earlier = :earlier and later = :later")
        .param("earlier", earlier.value())
        .param("later", later.value())
        .update();
  }
}
