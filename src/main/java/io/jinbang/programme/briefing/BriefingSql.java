package io.jinbang.programme.briefing;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BriefingSql {
  private final JdbcClient jdbc;

  BriefingSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In order of their beginning. */
  List<Briefing> of(Id<Gathering> gathering) {
    return jdbc.sql("select * from programme.briefing where gathering = :id order by begins, id")
        .param("id", gathering.value())
        .query((row, _) -> read(row))
        .list();
  }

  Optional<Briefing> find(Id<Briefing> id) {
    return jdbc.sql("select * from programme.briefing where id = :id")
        .param("id", id.value())
        .query((row, _) -> read(row))
        .optional();
  }

  /** Whoever changes or releases one does so one after the other. */
  void lock(Id<Briefing> id) {
    jdbc.sql("select id from programme.briefing where id = :id for update")
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  private Briefing read(ResultSet row) throws SQLException {
    var id = Id.<Briefing>of(row.getObject("id", UUID.class));
    return new Briefing(
        id,
        Id.of(row.getObject("gathering", UUID.class)),
        id(row, "session"),
        new Bilingual(row.getString("title_zh"), row.getString("title_en")),
        row.getTimestamp("begins").toInstant(),
        speakers(id),
        transcript(id));
  }

  private static <T> @Nullable Id<T> id(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : Id.of(id);
  }

  private List<Id<Speaker>> speakers(Id<Briefing> id) {
    return jdbc.sql(
            "select speaker from programme.briefing_speaker where briefing = :id order by position")
        .param("id", id.value())
        .query((row, _) -> Id.<Speaker>of(row.getObject("speaker", UUID.class)))
        .list();
  }

  private List<Paragraph> transcript(Id<Briefing> id) {
    return jdbc.sql("select * from programme.paragraph where briefing = :id order by position")
        .param("id", id.value())
        .query(
            (row, _) ->
                new Paragraph(
                    Id.of(row.getObject("id", UUID.class)),
                    Paragraph.Kind.valueOf(row.getString("kind")),
                    BriefingSql.<Speaker>id(row, "speaker"),
                    BriefingSql.<Outlet>id(row, "outlet"),
                    row.getString("journalist"),
                    row.getObject("second", Integer.class),
                    new Bilingual(row.getString("zh"), row.getString("en"))))
        .list();
  }

  void put(Briefing briefing, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into programme.briefing
              (id, gathering, session, title_zh, title_en, begins, made_by, made_at)
            values (:id, :gathering, :session, :zh, :en, :begins, :by, :now)
            on conflict (id) do update set session = :session, title_zh = :zh, title_en = :en,
              begins = :begins
            """)
        .param("id", briefing.id().value())
        .param("gathering", briefing.gathering().value())
        .param("session", briefing.session() == null ? null : briefing.session().value())
        .param("zh", briefing.title().zh())
        .param("en", briefing.title().en())
        .param("begins", Timestamp.from(briefing.begins()))
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql("delete from programme.paragraph where briefing = :id")
        .param("id", briefing.id().value())
        .update();
    jdbc.sql("delete from programme.briefing_speaker where briefing = :id")
        .param("id", briefing.id().value())
        .update();
    for (var place = 0; place < briefing.speakers().size(); place++) {
      speaker(briefing, briefing.speakers().get(place), place);
    }
    for (var place = 0; place < briefing.transcript().size(); place++) {
      paragraph(briefing, briefing.transcript().get(place), place);
    }
  }

  private void speaker(Briefing briefing, Id<Speaker> speaker, int place) {
    jdbc.sql(
            """
            insert into programme.briefing_speaker (gathering, briefing, speaker, position)
            values (:gathering, :briefing, :speaker, :place)
            """)
        .param("gathering", briefing.gathering().value())
        .param("briefing", briefing.id().value())
        .param("speaker", speaker.value())
        .param("place", place)
        .update();
  }

  private void paragraph(Briefing briefing, Paragraph said, int place) {
    jdbc.sql(
            """
            insert into programme.paragraph (id, gathering, briefing, position, kind, speaker,
              outlet, journalist, second, zh, en)
            values (:id, :gathering, :briefing, :place, :kind, :speaker, :outlet, :journalist,
              :second, :zh, :en)
            """)
        .param("id", said.id().value())
        .param("gathering", briefing.gathering().value())
        .param("briefing", briefing.id().value())
        .param("place", place)
        .param("kind", said.kind().name())
        .param("speaker", said.speaker() == null ? null : said.speaker().value())
        .param("outlet", said.outlet() == null ? null : said.outlet().value())
        .param("journalist", said.journalist())
        .param("second", said.second())
        .param("zh", said.words().zh())
        .param("en", said.words().en())
        .update();
  }

  void remove(Id<Briefing> id) {
    jdbc.sql("delete from programme.briefing where id = :id").param("id", id.value()).update();
  }
}
