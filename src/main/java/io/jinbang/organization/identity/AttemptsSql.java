package io.jinbang.organization.identity;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AttemptsSql {
  private final JdbcClient jdbc;

  AttemptsSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The state, locked until the transaction ends, so that parallel guesses queue up. */
  Delay lock(String subject) {
    jdbc.sql(
            """
            insert into organization.attempt (subject, count, last_at, free_at)
            values (:subject, 0, to_timestamp(0), to_timestamp(0)) on conflict do nothing
            """)
        .param("subject", subject)
        .update();
    return jdbc.sql(
            """
            select count, last_at, free_at from organization.attempt
            where subject = :subject for update
            """)
        .param("subject", subject)
        .query(
            (row, number) ->
                new Delay(
                    row.getInt("count"),
                    row.getTimestamp("last_at").toInstant(),
                    row.getTimestamp("free_at").toInstant()))
        .single();
  }

  void save(String subject, Delay delay) {
    jdbc.sql(
            """
            update organization.attempt set count = :count, last_at = :last, free_at = :free
            where subject = :subject
            """)
        .param("subject", subject)
        .param("count", delay.count())
        .param("last", Timestamp.from(delay.last()))
        .param("free", Timestamp.from(delay.free()))
        .update();
  }

  void forget(String subject) {
    jdbc.sql("delete from organization.attempt where subject = :subject")
        .param("subject", subject)
        .update();
  }

  /** Takes one attempt back, with the wait it caused. */
  void forgive(String subject) {
    jdbc.sql(
            """
            update organization.attempt set count = greatest(count - 1, 0), free_at = last_at
            where subject = :subject
            """)
        .param("subject", subject)
        .update();
  }
}
