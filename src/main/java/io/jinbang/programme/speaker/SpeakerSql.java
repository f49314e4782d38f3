package io.jinbang.programme.speaker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SpeakerSql {
  private final JdbcClient jdbc;

  SpeakerSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Window(UUID speaker, Free free) {}

  /** By rank. */
  List<SpeakerSheet> of(Id<Gathering> gathering) {
    var windows = windows(gathering);
    return jdbc.sql(
            """
            select * from programme.speaker where gathering = :gathering
            order by rank, made_at, id
            """)
        .param("gathering", gathering.value())
        .query((row, _) -> read(row, windows))
        .list();
  }

  private Map<UUID, List<Free>> windows(Id<Gathering> gathering) {
    return jdbc
        .sql(
            """
            select w.* from programme.speaker_window w join programme.speaker s on s.id = w.speaker
            where s.gathering = :gathering order by w.starts
            """)
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new Window(
                    row.getObject("speaker", UUID.class),
                    new Free(
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("ends").toInstant())))
        .list()
        .stream()
        .collect(groupingBy(Window::speaker, mapping(Window::free, toList())));
  }

  private static SpeakerSheet read(ResultSet row, Map<UUID, List<Free>> windows)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new SpeakerSheet(
        Id.of(id),
        words(row, "name"),
        words(row, "title"),
        words(row, "organization"),
        row.getInt("rank"),
        row.getString("email"),
        windows.getOrDefault(id, List.of()),
        row.getString("withdrawn_why"));
  }

  private static Bilingual words(ResultSet row, String column) throws SQLException {
    return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
  }
}
