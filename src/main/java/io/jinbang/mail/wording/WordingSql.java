package io.jinbang.mail.wording;

import io.jinbang.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WordingSql {
  private final JdbcClient jdbc;

  WordingSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Revision> latest(String kind) {
    return all(kind).stream().findFirst();
  }

  /** Newest first. */
  List<Revision> all(String kind) {
    return jdbc.sql("select * from mail.wording where kind = :kind order by version desc")
        .param("kind", kind)
        .query(WordingSql::read)
        .list();
  }

  /** The latest revision of each kind that has one. */
  Map<String, Revision> latest() {
    record Of(String kind, Revision revision) {}
    return jdbc
        .sql("select distinct on (kind) * from mail.wording order by kind, version desc")
        .query((row, number) -> new Of(row.getString("kind"), read(row, number)))
        .list()
        .stream()
        .collect(Collectors.toMap(Of::kind, Of::revision));
  }

  /** Refused by the database where another was faster. */
  void add(String kind, Revision revision) {
    var wording = revision.wording();
    jdbc.sql(
            """
            insert into mail.wording
              (kind, version, subject_zh, subject_en, body_zh, body_en, changed_by, changed_at)
            values (:kind, :version, :subjectZh, :subjectEn, :bodyZh, :bodyEn, :by, :at)
            """)
        .param("kind", kind)
        .param("version", revision.version())
        .param("subjectZh", wording == null ? null : wording.subject().zh())
        .param("subjectEn", wording == null ? null : wording.subject().en())
        .param("bodyZh", wording == null ? null : wording.body().zh())
        .param("bodyEn", wording == null ? null : wording.body().en())
        .param("by", revision.by())
        .param("at", Timestamp.from(revision.at()))
        .update();
  }

  private static Revision read(ResultSet row, int number) throws SQLException {
    return new Revision(
        row.getInt("version"),
        wording(row),
        row.getObject("changed_by", UUID.class),
        row.getTimestamp("changed_at").toInstant());
  }

  private static @Nullable Wording wording(ResultSet row) throws SQLException {
    return row.getString("body_zh") == null
        ? null
        : new Wording(
            Text.of(row.getString("subject_zh"), row.getString("subject_en")),
            Text.of(row.getString("body_zh"), row.getString("body_en")));
  }
}
