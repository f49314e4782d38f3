package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TieSql {
  private final JdbcClient jdbc;

  TieSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What stands, by judge in the order it was declared. */
  List<Tie> ties(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select id, judge, body, declared_by = judge as own, declared_at from review.tie
            where campaign = :campaign and lifted_at is null order by judge, declared_at, body
            """)
        .param("campaign", campaign.value())
        .query(
            (row, number) ->
                new Tie(
                    Id.of(row.getObject("id", UUID.class)),
                    Id.of(row.getObject("judge", UUID.class)),
                    row.getString("body"),
                    row.getBoolean("own"),
                    row.getTimestamp("declared_at").toInstant()))
        .list();
  }

  /** Declaring twice is declaring once. */
  void declare(Id<Campaign> campaign, Id<Person> judge, String body, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into review.tie (id, campaign, judge, body, declared_by, declared_at)
            values (:id, :campaign, :judge, :body, :by, :at) on conflict do nothing
            """)
        .param("id", UUID.randomUUID())
        .param("campaign", campaign.value())
        .param("judge", judge.value())
        .param("body", body)
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  void lift(Id<Tie> tie, UUID by, Instant at) {
    jdbc.sql("update review.tie set lifted_by = :by, lifted_at = :at where id = :tie")
        .param("tie", tie.value())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }
}
