package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CueSql {
  private final JdbcClient jdbc;

  CueSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Cue> of(Id<Show> show) {
    return jdbc.sql("select * from programme.cue where show = :show order by position")
        .param("show", show.value())
        .query(CueSql::cue)
        .list();
  }

  private static Cue cue(ResultSet row, int number) throws SQLException {
    return new Cue(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("segment", UUID.class)),
        content(row),
        new Timing(
            ShowSql.seconds(row, "planned_s"),
            ShowSql.seconds(row, "length_s"),
            ShowSql.instant(row, "fixed_at"),
            row.getBoolean("optional"),
            ShowSql.seconds(row, "spare_s")),
        new Course(
            Course.State.valueOf(row.getString("state")),
            ShowSql.instant(row, "started_at"),
            ShowSql.instant(row, "ended_at"),
            Duration.ofMillis(row.getLong("held_ms")),
            ShowSql.instant(row, "held_since"),
            ShowSql.instant(row, "fired_at")),
        row.getString("to_check"));
  }

  private static Content content(ResultSet row) throws SQLException {
    return new Content(
        ShowSql.text(row, "title"),
        row.getString("owner"),
        ShowSql.text(row, "note"),
        ShowSql.text(row, "script"),
        Medium.valueOf(row.getString("medium")),
        row.getString("media"),
        Act.valueOf(row.getString("act")),
        ShowSql.text(row, "acted"),
        row.getString("object"),
        row.getBoolean("sealed"),
        ShowSql.text(row, "reveal"),
        ShowSql.ids(row, "people"),
        row.getBoolean("by_hand"));
  }

  void removeAll(Id<Show> show) {
    jdbc.sql("delete from programme.cue where show = :show").param("show", show.value()).update();
  }

  void removeOthers(Show show) {
    jdbc.sql("delete from programme.cue where show = :show and id <> all(:ids)")
        .param("show", show.id().value())
        .param("ids", show.cues().stream().map(cue -> cue.id().value()).toArray(UUID[]::new))
        .update();
  }

  /** What changed of a show's cues, by comparison with what is kept; what is on comes last. */
  void put(Show show) {
    var kept = of(show.id());
    var changed =
        IntStream.range(0, show.cues().size())
            .filter(i -> i >= kept.size() || !kept.get(i).equals(show.cues().get(i)))
            .boxed()
            .sorted(Comparator.comparing(i -> show.cues().get(i).course().is(Course.State.ON)))
            .toList();
    changed.forEach(i -> put(show.id(), show.cues().get(i), i));
  }

  private void put(Id<Show> show, Cue cue, int position) {
    var content = cue.content();
    var timing = cue.timing();
    var course = cue.course();
    jdbc.sql(
            """
            insert into programme.cue (id, show, segment, position, title_zh, title_en, planned_s,
              length_s, fixed_at, optional, spare_s, owner, note_zh, note_en, script_zh, script_en,
              medium, media, act, acted_zh, acted_en, object, sealed, reveal_zh, reveal_en, people,
              by_hand, to_check, state, started_at, ended_at, held_ms, held_since, fired_at)
            values (:id, :show, :segment, :position, :titleZh, :titleEn, :planned, :length, :fixed,
              :optional, :spare, :owner, :noteZh, :noteEn, :scriptZh, :scriptEn, :medium, :media,
              :act, :actedZh, :actedEn, :object, :sealed, :revealZh, :revealEn, :people, :byHand,
              :check, :state, :started, :ended, :held, :heldSince, :fired)
            on conflict (id) do update set segment = excluded.segment,
              position = excluded.position, title_zh = excluded.title_zh,
              title_en = excluded.title_en, planned_s = excluded.planned_s,
              length_s = excluded.length_s, fixed_at = excluded.fixed_at,
              optional = excluded.optional, spare_s = excluded.spare_s, owner = excluded.owner,
              note_zh = excluded.note_zh, note_en = excluded.note_en,
              script_zh = excluded.script_zh, script_en = excluded.script_en,
              medium = excluded.medium, media = excluded.media, act = excluded.act,
              acted_zh = excluded.acted_zh, acted_en = excluded.acted_en,
              object = excluded.object, sealed = excluded.sealed,
              reveal_zh = excluded.reveal_zh, reveal_en = excluded.reveal_en,
              people = excluded.people, by_hand = excluded.by_hand,
              to_check = excluded.to_check, state = excluded.state,
              started_at = excluded.started_at, ended_at = excluded.ended_at,
              held_ms = excluded.held_ms, held_since = excluded.held_since,
              fired_at = excluded.fired_at
            """)
        .param("id", cue.id().value())
        .param("show", show.value())
        .param("segment", cue.segment().value())
        .param("position", position)
        .param("titleZh", content.title().zh())
        .param("titleEn", content.title().en())
        .param("planned", timing.planned().toSeconds())
        .param("length", timing.length().toSeconds())
        .param("fixed", ShowSql.timestamp(timing.fixed()))
        .param("optional", timing.optional())
        .param("spare", timing.spare().toSeconds())
        .param("owner", content.owner())
        .param("noteZh", content.note().zh())
        .param("noteEn", content.note().en())
        .param("scriptZh", content.script().zh())
        .param("scriptEn", content.script().en())
        .param("medium", content.medium().name())
        .param("media", content.media())
        .param("act", content.act().name())
        .param("actedZh", content.acted().zh())
        .param("actedEn", content.acted().en())
        .param("object", content.object())
        .param("sealed", content.sealed())
        .param("revealZh", content.reveal().zh())
        .param("revealEn", content.reveal().en())
        .param("people", content.people().stream().map(Id::value).toArray(UUID[]::new))
        .param("byHand", content.byHand())
        .param("check", cue.check())
        .param("state", course.state().name())
        .param("started", ShowSql.timestamp(course.started()))
        .param("ended", ShowSql.timestamp(course.ended()))
        .param("held", course.held().toMillis())
        .param("heldSince", ShowSql.timestamp(course.heldSince()))
        .param("fired", ShowSql.timestamp(course.fired()))
        .update();
  }
}
