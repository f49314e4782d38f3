package io.jinbang.decision;

import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionSql {
  /** The embargo: the same predicate as {@link Decision#postedAt}. */
  private static final String POSTED =
      " signed_at is not null and post_at is not null and withdrawn_at is null and post_at <= :now"
          + " ";

  private final JdbcClient jdbc;

  DecisionSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Decision decision) {
    jdbc.sql(
            """
            insert into decision.decision
              (id, kind, subject, content, content_hash, proposed_by, proposed_at)
            values (:id, :kind, :subject, :content, :hash, :by, :at)
            """)
        .param("id", decision.id().value())
        .param("kind", decision.kind())
        .param("subject", decision.subject())
        .param("content", decision.content())
        .param("hash", decision.contentHash())
        .param("by", decision.proposedBy())
        .param("at", Timestamp.from(decision.proposedAt()))
        .update();
  }

  void lapse(String kind, UUID subject, Instant now) {
    jdbc.sql(
            """
            update decision.decision set withdrawn_at = :now
            where kind = :kind and subject = :subject and withdrawn_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("kind", kind)
        .param("subject", subject)
        .update();
  }

  Optional<Decision> lock(Id<Decision> id) {
    return jdbc.sql("select * from decision.decision where id = :id for update")
        .param("id", id.value())
        .query(DecisionSql::read)
        .optional();
  }

  void sign(Id<Decision> id, UUID by, Instant at) {
    jdbc.sql("update decision.decision set signed_by = :by, signed_at = :at where id = :id")
        .param("id", id.value())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  void post(Id<Decision> id, Instant at, long line) {
    jdbc.sql("update decision.decision set post_at = :at, ledger_line = :line where id = :id")
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .param("line", line)
        .update();
  }

  void withdraw(Id<Decision> id, Instant at) {
    jdbc.sql("update decision.decision set withdrawn_at = :at where id = :id")
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Decision> current(String kind, UUID subject) {
    return jdbc.sql(
            """
            select * from decision.decision
            where kind = :kind and subject = :subject and withdrawn_at is null
            """)
        .param("kind", kind)
        .param("subject", subject)
        .query(DecisionSql::read)
        .optional();
  }

  Optional<Decision> posted(String kind, UUID subject, Instant now) {
    return jdbc.sql(
            "select * from decision.decision where kind = :kind and subject = :subject and"
                + POSTED)
        .param("kind", kind)
        .param("subject", subject)
        .param("now", Timestamp.from(now))
        .query(DecisionSql::read)
        .optional();
  }

  List<Decision> allPosted(String kind, Instant now) {
    return jdbc.sql(
            "select * from decision.decision where kind = :kind and"
                + POSTED
                + "order by post_at desc, id")
        .param("kind", kind)
        .param("now", Timestamp.from(now))
        .query(DecisionSql::read)
        .list();
  }

  private static Decision read(ResultSet row, int number) throws SQLException {
    return new Decision(
        Id.of(row.getObject("id", UUID.class)),
        row.getString("kind"),
        row.getObject("subject", UUID.class),
        row.getString("content"),
        row.getString("content_hash"),
        row.getObject("proposed_by", UUID.class),
        row.getTimestamp("proposed_at").toInstant(),
        row.getObject("signed_by", UUID.class),
        instant(row.getTimestamp("signed_at")),
        instant(row.getTimestamp("post_at")),
        row.getObject("ledger_line", Long.class),
        instant(row.getTimestamp("withdrawn_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
