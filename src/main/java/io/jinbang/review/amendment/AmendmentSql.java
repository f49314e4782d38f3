package io.jinbang.review.amendment;

import io.jinbang.campaign.Campaign;
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
class AmendmentSql {
  private final JdbcClient jdbc;

  AmendmentSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Confirmed ones in the order in which they took effect, the others behind. */
  List<Amendment> of(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select * from review.amendment where campaign = :campaign
            order by confirmed_at nulls last, proposed_at, id
            """)
        .param("campaign", campaign.value())
        .query(AmendmentSql::amendment)
        .list();
  }

  /** Held against others who would answer it. */
  Optional<Amendment> hold(Id<Campaign> campaign, Id<Amendment> id) {
    return jdbc.sql(
            "select * from review.amendment where campaign = :campaign and id = :id for update")
        .param("campaign", campaign.value())
        .param("id", id.value())
        .query(AmendmentSql::amendment)
        .optional();
  }

  private static Amendment amendment(ResultSet row, int number) throws SQLException {
    return new Amendment(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("assignment", UUID.class)),
        row.getString("criterion"),
        row.getInt("was"),
        row.getInt("mark"),
        row.getString("reason"),
        row.getObject("proposed_by", UUID.class),
        row.getTimestamp("proposed_at").toInstant(),
        row.getObject("confirmed_by", UUID.class),
        instant(row, "confirmed_at"),
        instant(row, "withdrawn_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /** Whether the deliberation is over; it waits for this until the end of the transaction. */
  boolean holdClosed(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select closed_at is not null from review.deliberation
            where campaign = :campaign for share
            """)
        .param("campaign", campaign.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /**
   * @return false where one waits for this mark already
   */
  boolean add(Id<Campaign> campaign, Amendment amendment) {
    return jdbc.sql(
                """
                insert into review.amendment (id, campaign, assignment, criterion, was, mark,
                  reason, proposed_by, proposed_at)
                values (:id, :campaign, :sheet, :criterion, :was, :mark, :reason, :by, :at)
                on conflict (assignment, criterion)
                  where confirmed_at is null and withdrawn_at is null do nothing
                """)
            .param("id", amendment.id().value())
            .param("campaign", campaign.value())
            .param("sheet", amendment.sheet().value())
            .param("criterion", amendment.criterion())
            .param("was", amendment.was())
            .param("mark", amendment.mark())
            .param("reason", amendment.reason())
            .param("by", amendment.proposedBy())
            .param("at", Timestamp.from(amendment.proposedAt()))
            .update()
        > 0;
  }

  void confirm(Id<Amendment> id, UUID by, Instant at) {
    answer("update review.amendment set confirmed_by = :by, confirmed_at = :at", id, by, at);
  }

  void withdraw(Id<Amendment> id, UUID by, Instant at) {
    answer("update review.amendment set withdrawn_by = :by, withdrawn_at = :at", id, by, at);
  }

  private void answer(String update, Id<Amendment> id, UUID by, Instant at) {
    jdbc.sql(update + " where id = :id")
        .param("id", id.value())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }
}
