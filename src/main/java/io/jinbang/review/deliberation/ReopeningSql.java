package io.jinbang.review.deliberation;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReopeningSql {
  private final JdbcClient jdbc;

  ReopeningSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In order of taking. */
  List<Reopening> of(Id<Campaign> campaign) {
    return jdbc.sql("select * from review.reopening where campaign = :campaign order by number")
        .param("campaign", campaign.value())
        .query(ReopeningSql::reopening)
        .list();
  }

  private static Reopening reopening(ResultSet row, int number) throws SQLException {
    return new Reopening(
        row.getInt("number"),
        row.getString("reason"),
        row.getObject("proposed_by", UUID.class),
        row.getObject("seconded_by", UUID.class),
        row.getObject("recorded_by", UUID.class),
        row.getTimestamp("closed_at").toInstant(),
        row.getTimestamp("reopened_at").toInstant());
  }

  /** Keeps why, and opens the meeting. */
  void reopen(Id<Campaign> campaign, Reopening reopening) {
    jdbc.sql(
            """
            insert into review.reopening (id, campaign, number, reason, proposed_by, seconded_by,
              recorded_by, closed_by, closed_at, reopened_at)
            select :id, campaign, :number, :reason, :proposer, :seconder, :by,
              closed_by, closed_at, :at
            from review.deliberation where campaign = :campaign
            """)
        .param("id", UUID.randomUUID())
        .param("campaign", campaign.value())
        .param("number", reopening.number())
        .param("reason", reopening.reason())
        .param("proposer", reopening.proposedBy())
        .param("seconder", reopening.secondedBy())
        .param("by", reopening.recordedBy())
        .param("at", Timestamp.from(reopening.at()))
        .update();
    jdbc.sql(
            """
            update review.deliberation
            set closed_at = null, closed_by = null, reopened = reopened + 1
            where campaign = :campaign
            """)
        .param("campaign", campaign.value())
        .update();
  }
}
