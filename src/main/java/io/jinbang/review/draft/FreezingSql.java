package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FreezingSql {
  private final JdbcClient jdbc;

  FreezingSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Frozen> find(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select rules, hash, frozen_at, frozen_by, ledger from review.frozen
            where campaign = :campaign
            """)
        .param("campaign", campaign.value())
        .query(
            (row, number) ->
                new Frozen(
                    row.getString("rules"),
                    row.getString("hash"),
                    row.getTimestamp("frozen_at").toInstant(),
                    row.getObject("frozen_by", UUID.class),
                    row.getLong("ledger")))
        .optional();
  }

  void insert(Id<Campaign> campaign, Frozen frozen) {
    jdbc.sql(
            """
            insert into review.frozen (campaign, rules, hash, frozen_at, frozen_by, ledger)
            values (:campaign, :rules, :hash, :at, :by, :ledger)
            """)
        .param("campaign", campaign.value())
        .param("rules", frozen.rules())
        .param("hash", frozen.hash())
        .param("at", Timestamp.from(frozen.at()))
        .param("by", frozen.by())
        .param("ledger", frozen.ledger())
        .update();
  }
}
