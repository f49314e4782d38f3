package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
}
