package io.jinbang.media.caption;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CaptionSql {
  private final JdbcClient jdbc;

  CaptionSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Chinese first. */
  List<Caption> of(Id<Film> film) {
    return jdbc.sql("select * from media.caption where film = :film order by language desc")
        .param("film", film.value())
        .query(CaptionSql::read)
        .list();
  }

  /** In the place of those there were in this language. */
  void save(Caption caption) {
    jdbc.sql(
            """
            insert into media.caption (film, language, vtt, name, cues, added_by, added_at)
            values (:film, :language, :vtt, :name, :cues, :by, :at)
            on conflict (film, language) do update
            set vtt = excluded.vtt, name = excluded.name, cues = excluded.cues,
              added_by = excluded.added_by, added_at = excluded.added_at
            """)
        .param("film", caption.film().value())
        .param("language", code(caption.language()))
        .param("vtt", caption.vtt())
        .param("name", caption.name())
        .param("cues", caption.cues())
        .param("by", caption.addedBy())
        .param("at", Timestamp.from(caption.addedAt()))
        .update();
  }

  void remove(Id<Film> film, Language language) {
    jdbc.sql("delete from media.caption where film = :film and language = :language")
        .param("film", film.value())
        .param("language", code(language))
        .update();
  }

  private static String code(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  private static Caption read(ResultSet row, int number) throws SQLException {
    return new Caption(
        Id.of(row.getObject("film", UUID.class)),
        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
        row.getString("vtt"),
        row.getString("name"),
        row.getInt("cues"),
        row.getObject("added_by", UUID.class),
        row.getTimestamp("added_at").toInstant());
  }
}
