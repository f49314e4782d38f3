package io.jinbang.programme.exchange;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportSql {
  private final JdbcClient jdbc;

  ImportSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the place of one that waits already. */
  void keep(Id<Gathering> gathering, GivenFile file, UUID by) {
    jdbc.sql(
            """
            insert into programme.schedule_import (gathering, file_name, content, sha256, given_by,
              given_at)
            values (:gathering, :name, :content, :sha256, :by, :at)
            on conflict (gathering) do update set file_name = excluded.file_name,
              content = excluded.content, sha256 = excluded.sha256, given_by = excluded.given_by,
              given_at = excluded.given_at
            """)
        .param("gathering", gathering.value())
        .param("name", file.fileName())
        .param("content", file.content())
        .param("sha256", file.sha256())
        .param("by", by)
        .param("at", Timestamp.from(file.at()))
        .update();
  }

  /** Whoever else wants to take it over waits until this transaction ends. */
  Optional<GivenFile> take(Id<Gathering> gathering) {
    var found = find(gathering, "for update");
    drop(gathering);
    return found;
  }

  Optional<GivenFile> find(Id<Gathering> gathering) {
    return find(gathering, "");
  }

  private Optional<GivenFile> find(Id<Gathering> gathering, String lock) {
    return jdbc.sql("select * from programme.schedule_import where gathering = :gathering " + lock)
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new GivenFile(
                    row.getString("file_name"),
                    row.getBytes("content"),
                    row.getString("sha256"),
                    row.getTimestamp("given_at").toInstant()))
        .optional();
  }

  void drop(Id<Gathering> gathering) {
    jdbc.sql("delete from programme.schedule_import where gathering = :gathering")
        .param("gathering", gathering.value())
        .update();
  }
}
