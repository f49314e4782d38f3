package io.jinbang.programme.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.jinbang.programme.Appearance;
import io.jinbang.programme.Gathering;
import io.jinbang.programme.Part;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionSql {
  private final JdbcClient jdbc;

  SessionSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of a session, where it is not of a talk. */
  private record Staged(UUID session, @Nullable UUID talk, Appearance appearance) {}

  private record Within(UUID session, TalkSheet talk) {}

  /** Placed ones by start, then the others. */
  List<SessionSheet> of(Id<Gathering> gathering) {
    var staged = staged(gathering);
    var people =
        staged.stream()
            .filter(each -> each.talk() == null)
            .collect(groupingBy(Staged::session, mapping(Staged::appearance, toList())));
    var talks = talks(gathering, staged);
    return jdbc.sql(
            """
            select s.* from programme.session s left join programme.hall h on h.id = s.hall
            where s.gathering = :gathering
            order by s.starts nulls last, h.position, s.made_at, s.id
            """)
        .param("gathering", gathering.value())
        .query((row, _) -> read(row, talks, people))
        .list();
  }

  void insert(Id<Gathering> gathering, SessionSheet session, Instant now) {
    jdbc.sql(
            """
            insert into programme.session (id, gathering, forum, kind, title_zh, title_en,
              summary_zh, summary_en, minutes, languages, interpretation, needs, audience, open,
              made_at)
            values (:id, :gathering, :forum, :kind, :titleZh, :titleEn, :summaryZh, :summaryEn,
              :minutes, :languages, :interpretation, :needs, :audience, :open, :at)
            """)
        .params(params(session))
        .param("gathering", gathering.value())
        .param("at", Timestamp.from(now))
        .update();
  }

  /** All but its place, its people and its talks. */
  void update(SessionSheet session) {
    jdbc.sql(
            """
            update programme.session set forum = :forum, kind = :kind, title_zh = :titleZh,
              title_en = :titleEn, summary_zh = :summaryZh, summary_en = :summaryEn,
              minutes = :minutes, languages = :languages, interpretation = :interpretation,
              needs = :needs, audience = :audience, open = :open
            where id = :id
            """)
        .params(params(session))
        .update();
  }

  private static Map<String, @Nullable Object> params(SessionSheet session) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("id", session.id().value());
    params.put("forum", session.forum() == null ? null : session.forum().value());
    params.put("kind", session.kind().name());
    params.put("titleZh", session.title().zh());
    params.put("titleEn", session.title().en());
    params.put("summaryZh", session.summary().zh());
    params.put("summaryEn", session.summary().en());
    params.put("minutes", session.length().toMinutes());
    params.put("languages", session.languages().toArray(String[]::new));
    params.put("interpretation", session.interpretation().toArray(String[]::new));
    params.put("needs", session.needs().toArray(String[]::new));
    params.put("audience", session.audience());
    params.put("open", session.open());
    return params;
  }

  void delete(Id<Session> session) {
    jdbc.sql("delete from programme.session where id = :id").param("id", session.value()).update();
  }

  /**
   * @param placement null takes its place away, and the pin with it
   */
  void place(Id<Session> session, @Nullable Placement placement) {
    jdbc.sql(
            """
            update programme.session set hall = :hall, starts = :starts,
              pinned = pinned and :hall::uuid is not null
            where id = :id
            """)
        .param("hall", placement == null ? null : placement.hall().value())
        .param("starts", placement == null ? null : Timestamp.from(placement.start()))
        .param("id", session.value())
        .update();
  }

  void pin(Id<Session> session, boolean pinned) {
    jdbc.sql("update programme.session set pinned = :pinned where id = :id and hall is not null")
        .param("pinned", pinned)
        .param("id", session.value())
        .update();
  }

  /** Whoever else wants to change the draft of this gathering waits until this transaction ends. */
  void lock(Id<Gathering> gathering) {
    jdbc.sql("select id from programme.gathering where id = :id for update")
        .param("id", gathering.value())
        .query(UUID.class)
        .list();
  }

  private List<Staged> staged(Id<Gathering> gathering) {
    return jdbc.sql(
            "select * from programme.appearance where gathering = :gathering order by position, id")
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new Staged(
                    row.getObject("session", UUID.class),
                    row.getObject("talk", UUID.class),
                    new Appearance(
                        Id.of(row.getObject("speaker", UUID.class)),
                        Part.valueOf(row.getString("part")))))
        .list();
  }

  private Map<UUID, List<TalkSheet>> talks(Id<Gathering> gathering, List<Staged> staged) {
    var people =
        staged.stream()
            .filter(each -> each.talk() != null)
            .collect(groupingBy(Staged::talk, mapping(Staged::appearance, toList())));
    return jdbc
        .sql(
            """
            select t.* from programme.talk t join programme.session s on s.id = t.session
            where s.gathering = :gathering order by t.position, t.id
            """)
        .param("gathering", gathering.value())
        .query((row, _) -> new Within(row.getObject("session", UUID.class), talk(row, people)))
        .list()
        .stream()
        .collect(groupingBy(Within::session, mapping(Within::talk, toList())));
  }

  private static TalkSheet talk(ResultSet row, Map<UUID, List<Appearance>> people)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    var entry = row.getObject("entry", UUID.class);
    return new TalkSheet(
        Id.of(id),
        words(row, "title"),
        Duration.ofMinutes(row.getInt("minutes")),
        people.getOrDefault(id, List.of()),
        entry == null ? null : Id.of(entry));
  }

  private static SessionSheet read(
      ResultSet row, Map<UUID, List<TalkSheet>> talks, Map<UUID, List<Appearance>> people)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    var forum = row.getObject("forum", UUID.class);
    return new SessionSheet(
        Id.of(id),
        forum == null ? null : Id.of(forum),
        SessionKind.valueOf(row.getString("kind")),
        words(row, "title"),
        words(row, "summary"),
        Duration.ofMinutes(row.getInt("minutes")),
        placement(row),
        row.getBoolean("pinned"),
        talks.getOrDefault(id, List.of()),
        people.getOrDefault(id, List.of()),
        words(row.getArray("languages").getArray()),
        words(row.getArray("interpretation").getArray()),
        words(row.getArray("needs").getArray()),
        row.getObject("audience", Integer.class),
        row.getBoolean("open"));
  }

  private static @Nullable Placement placement(ResultSet row) throws SQLException {
    var hall = row.getObject("hall", UUID.class);
    return hall == null ? null : new Placement(Id.of(hall), row.getTimestamp("starts").toInstant());
  }

  private static Bilingual words(ResultSet row, String column) throws SQLException {
    return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
  }

  private static Set<String> words(Object array) {
    return Set.of((String[]) array);
  }
}
