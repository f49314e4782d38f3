package io.jinbang.media.store;

import static java.util.Locale.ROOT;

import io.jinbang.media.Film;
import io.jinbang.media.Timeline;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FilmSql {
  private static final String COLUMNS =
      """
      select id, owner, subject, name, size, state, sha256, outcome, begun_at,
        array(select c.language from media.caption c where c.film = film.id order by 1 desc)
          as captions
      from media.film
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  FilmSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Film> find(Id<Film> id) {
    return jdbc.sql(COLUMNS + "where id = :id")
        .param("id", id.value())
        .query(this::read)
        .optional();
  }

  Optional<Film> latestFor(UUID subject) {
    return jdbc.sql(COLUMNS + "where subject = :subject order by begun_at desc, id limit 1")
        .param("subject", subject)
        .query(this::read)
        .optional();
  }

  List<Film> all(List<UUID> ids) {
    return jdbc.sql(COLUMNS + "where id = any(:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query(this::read)
        .list();
  }

  List<Film> withBytes(String sha256) {
    return jdbc.sql(COLUMNS + "where sha256 = :sha256 order by begun_at, id")
        .param("sha256", sha256)
        .query(this::read)
        .list();
  }

  /** Forgets the films of a subject; the answer is those that were whole. */
  List<Film> drop(UUID subject) {
    var films =
        jdbc.sql(COLUMNS + "where subject = :subject")
            .param("subject", subject)
            .query(this::read)
            .list();
    jdbc.sql("delete from media.film where subject = :subject").param("subject", subject).update();
    return films;
  }

  List<Film> inState(Film.State state) {
    return jdbc.sql(COLUMNS + "where state = :state order by begun_at")
        .param("state", state.name())
        .query(this::read)
        .list();
  }

  void insert(Film film) {
    jdbc.sql(
            """
            insert into media.film (id, owner, subject, name, size, state, sha256, begun_at)
            values (:id, :owner, :subject, :name, :size, :state, :sha256, :begun)
            """)
        .param("id", film.id().value())
        .param("owner", film.owner())
        .param("subject", film.subject())
        .param("name", film.name())
        .param("size", film.size())
        .param("state", film.state().name())
        .param("sha256", film.sha256())
        .param("begun", Timestamp.from(film.begunAt()))
        .update();
  }

  void handOver(UUID subject, UUID owner) {
    jdbc.sql("update media.film set owner = :owner where subject = :subject")
        .param("subject", subject)
        .param("owner", owner)
        .update();
  }

  Optional<Long> received(Id<Film> id) {
    return jdbc.sql("select received from media.upload where film = :id")
        .param("id", id.value())
        .query(Long.class)
        .optional();
  }

  void lasts(Id<Film> id, double seconds) {
    jdbc.sql("update media.film set seconds = :seconds where id = :id")
        .param("id", id.value())
        .param("seconds", seconds)
        .update();
  }

  Map<String, Double> lengths(List<UUID> ids) {
    var lengths = new HashMap<String, Double>();
    jdbc.sql("select id, seconds from media.film where id = any(:ids) and seconds is not null")
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              lengths.put(row.getString("id"), row.getDouble("seconds"));
            });
    return lengths;
  }

  /** True where it had been given up. */
  boolean reopen(Id<Film> id) {
    return jdbc.sql(
                """
                update media.film set state = 'CHECKING', outcome = null
                where id = :id and state = 'CHECKED'
                  and outcome -> 'findings' @> '[{"code": "unchecked"}]'
                """)
            .param("id", id.value())
            .update()
        == 1;
  }

  /** True for the one call that ends the check. */
  boolean conclude(Id<Film> id, Film.Check check) {
    return jdbc.sql(
                """
                update media.film set state = 'CHECKED', outcome = :outcome::jsonb
                where id = :id and state = 'CHECKING'
                """)
            .param("id", id.value())
            .param("outcome", json.writeValueAsString(check))
            .update()
        == 1;
  }

  void timeline(Id<Film> id, @Nullable Timeline timeline) {
    jdbc.sql("update media.film set timeline = :timeline::jsonb where id = :id")
        .param("id", id.value())
        .param("timeline", timeline == null ? null : json.writeValueAsString(timeline))
        .update();
  }

  Optional<Timeline> timeline(Id<Film> id) {
    return jdbc.sql("select timeline from media.film where id = :id and timeline is not null")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Timeline.class));
  }

  private Film read(ResultSet row, int number) throws SQLException {
    return new Film(
        Id.of(row.getObject("id", UUID.class)),
        row.getObject("owner", UUID.class),
        row.getObject("subject", UUID.class),
        row.getString("name"),
        row.getLong("size"),
        Film.State.valueOf(row.getString("state")),
        row.getString("sha256"),
        check(row.getString("outcome")),
        row.getTimestamp("begun_at").toInstant(),
        captions((String[]) row.getArray("captions").getArray()));
  }

  private static List<Language> captions(String[] languages) {
    return Arrays.stream(languages).map(each -> Language.valueOf(each.toUpperCase(ROOT))).toList();
  }

  private Film.@Nullable Check check(@Nullable String outcome) {
    return outcome == null ? null : json.readValue(outcome, Film.Check.class);
  }
}
