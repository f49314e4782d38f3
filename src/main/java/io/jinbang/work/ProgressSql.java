package io.jinbang.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ProgressSql {
  private final JdbcClient jdbc;

  ProgressSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(Progress progress) {
    jdbc.sql(
            """
            insert into work.progress (of, done, total, at) values (:of, :done, :total, :at)
            on conflict (of) do update
            set done = excluded.done, total = excluded.total, at = excluded.at
            """)
        .param("of", progress.of())
        .param("done", progress.done())
        .param("total", progress.total())
        .param("at", Timestamp.from(progress.at()))
        .update();
  }

  Optional<Progress> find(UUID of) {
    return jdbc.sql("select of, done, total, at from work.progress where of = :of")
        .param("of", of)
        .query(ProgressSql::read)
        .optional();
  }

  private static Progress read(ResultSet row, int number) throws SQLException {
    return new Progress(
        row.getObject("of", UUID.class),
        row.getInt("done"),
        row.getInt("total"),
        row.getTimestamp("at").toInstant());
  }
}
