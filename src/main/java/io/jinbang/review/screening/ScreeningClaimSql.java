package io.jinbang.review.screening;

import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScreeningClaimSql {
  private final JdbcClient jdbc;

  ScreeningClaimSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes or prolongs a claim; somebody else's that still runs stays. */
  void claim(Id<Entry> entry, UUID by, Instant now, Instant until) {
    jdbc.sql(
            """
            insert into review.claim as c (entry, screener, until_at) values (:entry, :by, :until)
            on conflict (entry) do update set screener = :by, until_at = :until
            where c.screener = :by or c.until_at <= :now
            """)
        .param("entry", entry.value())
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .update();
  }

  void release(Id<Entry> entry, UUID by) {
    jdbc.sql("delete from review.claim where entry = :entry and screener = :by")
        .param("entry", entry.value())
        .param("by", by)
        .update();
  }

  /** Who has what open. */
  Map<Id<Entry>, UUID> running(Instant now) {
    return jdbc
        .sql("select entry, screener from review.claim where until_at > :now")
        .param("now", Timestamp.from(now))
        .query(
            (row, number) ->
                Map.entry(
                    Id.<Entry>of(row.getObject("entry", UUID.class)),
                    row.getObject("screener", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
