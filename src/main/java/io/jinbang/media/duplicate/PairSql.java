package io.jinbang.media.duplicate;

import io.jinbang.media.Film;
import io.jinbang.media.FilmPair;
import io.jinbang.media.FilmPair.Edit;
import io.jinbang.media.FilmPair.Kind;
import io.jinbang.media.FilmPair.Stretch;
import io.jinbang.media.PairRuling;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PairSql {
  private static final String SELECT =
      """
      select pair.*, number, answer, note, ruled_by, ruled_at from media.pair
      left join lateral (
        select * from media.ruling where pair = pair.id order by number desc limit 1
      ) ruling on true
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  PairSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A pair, and whether these two were none before. */
  record Saved(Id<FilmPair> id, boolean added) {}

  Saved save(Found found, int version, Instant now) {
    return jdbc.sql(
            """
            insert into media.pair (id, a, b, same_bytes, kind, score, start, speed, edits, picture,
              sound, version, found_at)
            values (:id, :a, :b, :same, :kind, :score, :start, :speed, :edits, :picture::jsonb,
              :sound::jsonb, :version, :now)
            on conflict (least(a, b), greatest(a, b)) do update
            set a = excluded.a, b = excluded.b, same_bytes = excluded.same_bytes,
              kind = excluded.kind, score = excluded.score, start = excluded.start,
              speed = excluded.speed, edits = excluded.edits, picture = excluded.picture,
              sound = excluded.sound, version = excluded.version
            returning id, xmax = 0 as added
            """)
        .param("id", UUID.randomUUID())
        .param("a", found.first().value())
        .param("b", found.second().value())
        .param("same", found.sameBytes())
        .param("kind", found.kind().name())
        .param("score", found.score())
        .param("start", found.start())
        .param("speed", found.speed())
        .param("edits", found.edits().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("picture", json.writeValueAsString(found.picture()))
        .param("sound", json.writeValueAsString(found.sound()))
        .param("version", version)
        .param("now", Timestamp.from(now))
        .query(
            (row, _) -> new Saved(Id.of(row.getObject("id", UUID.class)), row.getBoolean("added")))
        .single();
  }

  /** Forgets a pair nobody has ruled on. */
  void drop(Id<FilmPair> pair) {
    jdbc.sql(
            """
            delete from media.pair
            where id = :id and not exists (select from media.ruling where pair = :id)
            """)
        .param("id", pair.value())
        .update();
  }

  List<FilmPair> touching(Collection<Id<Film>> films) {
    return jdbc.sql(SELECT + "where a = any(:films) or b = any(:films)")
        .param("films", films.stream().map(Id::value).toArray(UUID[]::new))
        .query(this::read)
        .list();
  }

  Optional<FilmPair> find(Id<FilmPair> pair) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", pair.value())
        .query(this::read)
        .optional();
  }

  /** Until the end of the transaction nobody else rules on this pair. */
  void hold(Id<FilmPair> pair) {
    jdbc.sql("select id from media.pair where id = :id for update")
        .param("id", pair.value())
        .query(UUID.class)
        .optional();
  }

  void add(Id<FilmPair> pair, PairRuling ruling) {
    jdbc.sql(
            """
            insert into media.ruling (pair, number, answer, note, ruled_by, ruled_at)
            values (:pair, :number, :answer, :note, :by, :at)
            """)
        .param("pair", pair.value())
        .param("number", ruling.number())
        .param("answer", ruling.answer().name())
        .param("note", ruling.note())
        .param("by", ruling.by())
        .param("at", Timestamp.from(ruling.at()))
        .update();
  }

  List<PairRuling> rulings(Id<FilmPair> pair) {
    return jdbc.sql("select * from media.ruling where pair = :pair order by number")
        .param("pair", pair.value())
        .query((row, _) -> ruling(row))
        .list();
  }

  private FilmPair read(ResultSet row, int number) throws SQLException {
    return new FilmPair(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("a", UUID.class)),
        Id.of(row.getObject("b", UUID.class)),
        row.getBoolean("same_bytes"),
        Kind.valueOf(row.getString("kind")),
        row.getDouble("score"),
        row.getDouble("start"),
        row.getDouble("speed"),
        edits((String[]) row.getArray("edits").getArray()),
        List.of(json.readValue(row.getString("picture"), Stretch[].class)),
        List.of(json.readValue(row.getString("sound"), Stretch[].class)),
        row.getTimestamp("found_at").toInstant(),
        row.getString("answer") == null ? null : ruling(row));
  }

  private static Set<Edit> edits(String[] names) {
    return Arrays.stream(names).map(Edit::valueOf).collect(Collectors.toSet());
  }

  private static PairRuling ruling(ResultSet row) throws SQLException {
    return new PairRuling(
        row.getInt("number"),
        PairRuling.Answer.valueOf(row.getString("answer")),
        row.getString("note"),
        row.getObject("ruled_by", UUID.class),
        row.getTimestamp("ruled_at").toInstant());
  }
}
