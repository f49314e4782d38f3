package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScoringSql {
  private final JdbcClient jdbc;

  ScoringSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Instant> releasedAt(Id<Campaign> campaign) {
    return instant("released_at", campaign);
  }

  Optional<Instant> lockedAt(Id<Campaign> campaign) {
    return instant("locked_at", campaign);
  }

  private Optional<Instant> instant(String column, Id<Campaign> campaign) {
    return jdbc.sql(
            "select "
                + column
                + " from review.scoring where campaign = :campaign and "
                + column
                + " is not null")
        .param("campaign", campaign.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  void release(Id<Campaign> campaign, Instant at) {
    jdbc.sql("insert into review.scoring (campaign, released_at) values (:campaign, :at)")
        .param("campaign", campaign.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void lock(Id<Campaign> campaign, UUID by, Instant at) {
    jdbc.sql(
            "update review.scoring set locked_at = :at, locked_by = :by where campaign = :campaign")
        .param("campaign", campaign.value())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /** Waits until every change of a score that has begun is done, and keeps new ones off. */
  void hold(Id<Campaign> campaign) {
    jdbc.sql("select campaign from review.scoring where campaign = :campaign for update")
        .param("campaign", campaign.value())
        .query(UUID.class)
        .optional();
  }

  /** How many sheets are neither handed in nor given back, by alias, in order of alias. */
  SortedMap<String, Integer> unfinished(Id<Campaign> campaign) {
    var missing = new TreeMap<String, Integer>();
    jdbc.sql(
            """
            select p.alias, count(*) as sheets
            from review.assignment a
            join review.panel p on p.campaign = a.campaign and p.judge = a.judge
            where a.campaign = :campaign and a.handed_in_at is null and a.recused_at is null
            group by p.alias
            """)
        .param("campaign", campaign.value())
        .query(
            (RowCallbackHandler) row -> missing.put(row.getString("alias"), row.getInt("sheets")));
    return missing;
  }

  void dropUnfinished(Id<Campaign> campaign) {
    jdbc.sql(
            """
            delete from review.assignment
            where campaign = :campaign and handed_in_at is null and recused_at is null
            """)
        .param("campaign", campaign.value())
        .update();
  }
}
