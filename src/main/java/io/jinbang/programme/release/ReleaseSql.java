package io.jinbang.programme.release;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Programme;
import io.jinbang.shared.Id;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReleaseSql {
  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  ReleaseSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Programme> newest(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select content from programme.release where gathering = :gathering
            order by version desc limit 1
            """)
        .param("gathering", gathering.value())
        .query((row, _) -> json.readValue(row.getString("content"), Programme.class))
        .optional();
  }
}
