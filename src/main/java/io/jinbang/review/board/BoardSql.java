package io.jinbang.review.board;

import io.jinbang.campaign.Campaign;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BoardSql {
  private final JdbcClient jdbc;

  BoardSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which transaction locked the scores: no other ever has its number, not one undone either. */
  Optional<String> lock(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select xmin::text from review.scoring
            where campaign = :campaign and locked_at is not null
            """)
        .param("campaign", campaign.value())
        .query(String.class)
        .optional();
  }

  /** The transactions that confirmed amendments. */
  String amended(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select coalesce(string_agg(xmin::text, ' ' order by id), '') from review.amendment
            where campaign = :campaign and confirmed_at is not null
            """)
        .param("campaign", campaign.value())
        .query(String.class)
        .single();
  }

  // -- ranking panels together

  boolean rankedTogether(Id<Campaign> campaign) {
    return jdbc.sql("select exists (select from review.ranked_together where campaign = :campaign)")
        .param("campaign", campaign.value())
        .query(Boolean.class)
        .single();
  }

  void rankTogether(Id<Campaign> campaign, int panels, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into review.ranked_together (campaign, panels, signed_by, signed_at)
            values (:campaign, :panels, :by, :at) on conflict (campaign) do nothing
            """)
        .param("campaign", campaign.value())
        .param("panels", panels)
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  // -- reminders

  /** When each judge was last reminded. */
  Map<UUID, Instant> reminded(Id<Campaign> campaign) {
    var last = new HashMap<UUID, Instant>();
    jdbc.sql(
            """
            select judge, max(sent_at) as sent_at from review.reminder
            where campaign = :campaign group by judge
            """)
        .param("campaign", campaign.value())
        .query(
            (RowCallbackHandler)
                row ->
                    last.put(
                        row.getObject("judge", UUID.class),
                        row.getTimestamp("sent_at").toInstant()));
    return last;
  }

  /**
   * @return false where one went that day already
   */
  boolean remind(Id<Campaign> campaign, UUID judge, LocalDate day, int owed, UUID by, Instant at) {
    return jdbc.sql(
                """
                insert into review.reminder (campaign, judge, sent_on, owed, sent_by, sent_at)
                values (:campaign, :judge, :day, :owed, :by, :at)
                on conflict (campaign, judge, sent_on) do nothing
                """)
            .param("campaign", campaign.value())
            .param("judge", judge)
            .param("day", day)
            .param("owed", owed)
            .param("by", by)
            .param("at", Timestamp.from(at))
            .update()
        > 0;
  }
}
