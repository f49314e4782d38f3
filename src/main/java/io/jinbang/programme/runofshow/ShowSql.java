package io.jinbang.programme.runofshow;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShowSql {
  private final JdbcClient jdbc;
  private final CueSql cues;

  ShowSql(JdbcClient jdbc, CueSql cues) {
    this.jdbc = jdbc;
    this.cues = cues;
  }

  // -- reading

  Optional<Show> find(Id<Show> id) {
    return shows("where id = :id", id.value()).stream().findFirst();
  }

  /** The earliest first. */
  List<Show> of(Id<Gathering> gathering) {
    return shows("where gathering = :id order by begins, id", gathering.value());
  }

  private List<Show> shows(String which, UUID id) {
    return jdbc
        .sql("select * from programme.show " + which)
        .param("id", id)
        .query(
            (row, number) ->
                new Show(
                    Id.of(row.getObject("id", UUID.class)),
                    Id.of(row.getObject("gathering", UUID.class)),
                    id(row, "session"),
                    text(row, "title"),
                    row.getTimestamp("begins").toInstant(),
                    row.getInt("version"),
                    instant(row, "started_at"),
                    instant(row, "ended_at"),
                    List.of(),
                    List.of()))
        .list()
        .stream()
        .map(this::whole)
        .toList();
  }

  private Show whole(Show bare) {
    return new Show(
        bare.id(),
        bare.gathering(),
        bare.session(),
        bare.title(),
        bare.begin(),
        bare.version(),
        bare.started(),
        bare.ended(),
        segments(bare.id()),
        cues.of(bare.id()));
  }

  private List<Segment> segments(Id<Show> show) {
    return jdbc.sql("select * from programme.segment where show = :show order by position")
        .param("show", show.value())
        .query(
            (row, number) ->
                new Segment(Id.of(row.getObject("id", UUID.class)), text(row, "title")))
        .list();
  }

  /** Whoever speaks at a gathering, by rank. A name given in one language reads so in both. */
  Cast cast(Id<Gathering> gathering) {
    return new Cast(
        jdbc.sql(
                """
                select * from programme.speaker where gathering = :gathering
                order by rank, made_at, id
                """)
            .param("gathering", gathering.value())
            .query(
                (row, number) ->
                    new Person(
                        Id.<Speaker>of(row.getObject("id", UUID.class)),
                        text(row, "name"),
                        text(row, "title"),
                        text(row, "organization"),
                        row.getInt("rank"),
                        row.getTimestamp("withdrawn_at") != null))
            .list());
  }

  ZoneId zone(Id<Gathering> gathering) {
    return ZoneId.of(
        jdbc.sql("select zone from programme.gathering where id = :id")
            .param("id", gathering.value())
            .query(String.class)
            .single());
  }

  // -- writing

  void add(Show show, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into programme.show (id, gathering, session, title_zh, title_en, begins, version,
              made_by, made_at)
            values (:id, :gathering, :session, :zh, :en, :begins, 1, :by, :at)
            """)
        .param("id", show.id().value())
        .param("gathering", show.gathering().value())
        .param("session", show.session() == null ? null : show.session().value())
        .param("zh", show.title().zh())
        .param("en", show.title().en())
        .param("begins", Timestamp.from(show.begin()))
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
    parts(show);
  }

  /**
   * Puts a show in the place of the version it was made from.
   *
   * @return false where somebody else has changed it meanwhile
   */
  boolean save(Show show) {
    var unchanged =
        jdbc.sql(
                    """
                    update programme.show set session = :session, title_zh = :zh, title_en = :en,
                      begins = :begins, started_at = :started, ended_at = :ended,
                      version = version + 1
                    where id = :id and version = :version
                    """)
                .param("id", show.id().value())
                .param("version", show.version())
                .param("session", show.session() == null ? null : show.session().value())
                .param("zh", show.title().zh())
                .param("en", show.title().en())
                .param("begins", Timestamp.from(show.begin()))
                .param("started", timestamp(show.started()))
                .param("ended", timestamp(show.ended()))
                .update()
            > 0;
    if (unchanged) {
      parts(show);
    }
    return unchanged;
  }

  void remove(Id<Show> show) {
    cues.removeAll(show);
    jdbc.sql("delete from programme.show where id = :id").param("id", show.value()).update();
  }

  private void parts(Show show) {
    cues.removeOthers(show);
    jdbc.sql("delete from programme.segment where show = :show and id <> all(:ids)")
        .param("show", show.id().value())
        .param("ids", show.segments().stream().map(each -> each.id().value()).toArray(UUID[]::new))
        .update();
    for (var i = 0; i < show.segments().size(); i++) {
      put(show, show.segments().get(i), i);
    }
    cues.put(show);
  }

  private void put(Show show, Segment segment, int position) {
    jdbc.sql(
            """
            insert into programme.segment (id, show, position, title_zh, title_en)
            values (:id, :show, :position, :zh, :en)
            on conflict (id) do update set position = :position, title_zh = :zh, title_en = :en
            """)
        .param("id", segment.id().value())
        .param("show", show.id().value())
        .param("position", position)
        .param("zh", segment.title().zh())
        .param("en", segment.title().en())
        .update();
  }

  // -- what was pressed

  boolean pressed(UUID press) {
    return jdbc.sql("select true from programme.press where id = :id")
        .param("id", press)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  void press(UUID press, Id<Show> show, int version, Pressed pressed) {
    jdbc.sql(
            """
            insert into programme.press (id, show, version, what, cue, pressed_by, pressed_at)
            values (:id, :show, :version, :what, :cue, :by, :at)
            """)
        .param("id", press)
        .param("show", show.value())
        .param("version", version)
        .param("what", pressed.what())
        .param("cue", pressed.cue() == null ? null : pressed.cue().value())
        .param("by", pressed.by())
        .param("at", Timestamp.from(pressed.at()))
        .update();
  }

  /** The latest first. */
  List<Pressed> presses(Id<Show> show) {
    return jdbc.sql(
            """
            select what, cue, pressed_by, pressed_at from programme.press where show = :show
            order by pressed_at desc, version desc limit 200
            """)
        .param("show", show.value())
        .query(
            (row, number) ->
                new Pressed(
                    row.getString("what"),
                    id(row, "cue"),
                    row.getObject("pressed_by", UUID.class),
                    row.getTimestamp("pressed_at").toInstant()))
        .list();
  }

  // -- columns

  /** As it was typed; where one language is missing, the other stands for both. */
  static Text text(ResultSet row, String column) throws SQLException {
    var zh = row.getString(column + "_zh");
    var en = row.getString(column + "_en");
    return Text.of(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static <T> @Nullable Id<T> id(ResultSet row, String column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : Id.of(id);
  }

  static Duration seconds(ResultSet row, String column) throws SQLException {
    return Duration.ofSeconds(row.getInt(column));
  }

  static <T> List<Id<T>> ids(ResultSet row, String column) throws SQLException {
    return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(Id::<T>of).toList();
  }
}
