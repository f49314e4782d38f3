package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RungSql {
  private final JdbcClient jdbc;

  RungSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** True for the first who asks. */
  boolean ask(Id<Film> film, String name) {
    return jdbc.sql(
                """
                insert into media.rung (film, name, id, state)
                select id, :name, :rung, 'ASKED' from media.film where id = :film
                on conflict (film, name) do nothing
                """)
            .param("film", film.value())
            .param("name", name)
            .param("rung", UUID.randomUUID())
            .update()
        == 1;
  }

  List<Rung> of(Id<Film> film) {
    return jdbc.sql("select * from media.rung where film = :film order by name")
        .param("film", film.value())
        .query(RungSql::read)
        .list();
  }

  Optional<Rung> find(Id<Film> film, String name) {
    return of(film).stream().filter(rung -> rung.name().equals(name)).findFirst();
  }

  /** False where the rung has gone meanwhile, with its film. */
  boolean ready(Rung rung, Rung.Ready ready) {
    return jdbc.sql(
                """
                update media.rung set state = 'READY', part = :part, width = :width,
                  height = :height, peak = :peak, average = :average, codecs = :codecs,
                  playlist = :playlist
                where id = :id
                """)
            .param("id", rung.id().value())
            .param("part", ready.part())
            .param("width", ready.width())
            .param("height", ready.height())
            .param("peak", ready.peak())
            .param("average", ready.average())
            .param("codecs", ready.codecs())
            .param("playlist", ready.playlist())
            .update()
        == 1;
  }

  /** What was ready is to be made once more. */
  void askAgain(Rung rung) {
    jdbc.sql(
            """
            update media.rung set state = 'ASKED', part = null, playlist = null
            where id = :id and state = 'READY'
            """)
        .param("id", rung.id().value())
        .update();
  }

  void fail(Rung rung) {
    jdbc.sql("update media.rung set state = 'FAILED' where id = :id and state = 'ASKED'")
        .param("id", rung.id().value())
        .update();
  }

  void askAgain(Id<Film> film, String name) {
    jdbc.sql(
            """
            update media.rung set state = 'ASKED'
            where film = :film and name = :name and state = 'FAILED'
            """)
        .param("film", film.value())
        .param("name", name)
        .update();
  }

  private static Rung read(ResultSet row, int number) throws SQLException {
    return new Rung(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("film", UUID.class)),
        row.getString("name"),
        Rung.State.valueOf(row.getString("state")),
        made(row));
  }

  private static Rung.@Nullable Ready made(ResultSet row) throws SQLException {
    return row.getString("part") == null
        ? null
        : new Rung.Ready(
            row.getString("name"),
            row.getString("part"),
            row.getInt("width"),
            row.getInt("height"),
            row.getLong("peak"),
            row.getLong("average"),
            row.getString("codecs"),
            row.getString("playlist"));
  }
}
