package io.jinbang.programme.agenda;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programme;
import io.jinbang.shared.Id;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReleasedSql {
  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  ReleasedSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** 0 while nothing is released. */
  int newest(Id<Gathering> gathering) {
    return jdbc.sql(
            "select coalesce(max(version), 0) from programme.release where gathering = :gathering")
        .param("gathering", gathering.value())
        .query(Integer.class)
        .single();
  }

  /** Up to a version, the oldest first. */
  List<Release> until(Id<Gathering> gathering, int version) {
    return jdbc.sql(
            """
            select version, released_at, content -> 'programme' as programme from programme.release
            where gathering = :gathering and version <= :version order by version
            """)
        .param("gathering", gathering.value())
        .param("version", version)
        .query(
            (row, _) ->
                new Release(
                    row.getInt("version"),
                    row.getTimestamp("released_at").toInstant(),
                    json.readValue(row.getString("programme"), Programme.class)))
        .list();
  }
}
