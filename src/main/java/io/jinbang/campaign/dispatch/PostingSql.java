package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Dispatch;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom letters about notices are due. */
@Repository
class PostingSql {
  private static final String DISPATCH =
      """
      select d.*, n.number, n.campaign from campaign.dispatch d
      join campaign.notice n on n.id = d.notice
      """;

  private final JdbcClient jdbc;

  PostingSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A dispatch with the call it is of. */
  record Due(Id<Campaign> campaign, Dispatch dispatch) {}

  /** Those nobody was written about; another machine passes over what this one holds. */
  List<Due> unlettered(int most) {
    return jdbc.sql(
            DISPATCH
                + """
                where d.lettered_at is null order by d.sent_at, d.id limit :most
                for update of d skip locked
                """)
        .param("most", most)
        .query((row, n) -> due(row, n))
        .list();
  }

  void lettered(Collection<Id<Dispatch>> ids, Instant now) {
    mark("lettered_at", ids, now);
  }

  void reminded(Collection<Id<Dispatch>> ids, Instant now) {
    mark("reminded_at", ids, now);
  }

  void countedDown(Collection<Id<Dispatch>> ids, Instant now) {
    mark("counted_down_at", ids, now);
  }

  private void mark(String column, Collection<Id<Dispatch>> ids, Instant now) {
    jdbc.sql("update campaign.dispatch set " + column + " = :now where id = any(:ids)")
        .param("now", Timestamp.from(now))
        .param("ids", DispatchSql.uuids(ids))
        .update();
  }

  /**
   * Who has not acknowledged a notice; a body reminded of anything of the call within a day is left
   * alone.
   *
   * @param from by whom it was sent; null for anybody
   * @param silentSince sent no later than this
   */
  List<Due> silent(
      Id<Campaign> campaign,
      int number,
      @Nullable Id<Body> from,
      Instant silentSince,
      Instant dayAgo) {
    return jdbc.sql(
            DISPATCH
                + """
                where n.campaign = :campaign and n.number = :number and d.acknowledged_at is null
                  and (:from::uuid is null or d.from_body = :from) and d.sent_at <= :since
                  and not exists (select from campaign.dispatch o
                    join campaign.notice m on m.id = o.notice
                    where m.campaign = n.campaign and o.body = d.body and o.reminded_at > :dayAgo)
                order by d.sent_at, d.id for update of d
                """)
        .param("campaign", campaign.value())
        .param("number", number)
        .param("from", from == null ? null : from.value())
        .param("since", Timestamp.from(silentSince))
        .param("dayAgo", Timestamp.from(dayAgo))
        .query((row, n) -> due(row, n))
        .list();
  }

  /** Silent for as many days as the notice allows, since it was sent or they were last reminded. */
  List<Due> silentTooLong(Instant now) {
    return jdbc.sql(
            DISPATCH
                + """
                where n.remind_after > 0 and d.acknowledged_at is null
                  and coalesce(d.reminded_at, d.sent_at) <= :now::timestamptz - make_interval(days => n.remind_after)
                order by d.sent_at, d.id for update of d skip locked
                """)
        .param("now", Timestamp.from(now))
        .query((row, n) -> due(row, n))
        .list();
  }

  /** Bodies whose own internal deadline, or that of whoever sent them the notice, is near. */
  List<Due> nearlyDue(Instant now, Instant until) {
    return jdbc.sql(
            DISPATCH
                + """
                left join campaign.dispatch up on up.notice = d.notice and up.body = d.from_body
                where d.counted_down_at is null
                  and least(d.internal_deadline, up.internal_deadline) > :now
                  and least(d.internal_deadline, up.internal_deadline) <= :until
                order by d.sent_at, d.id for update of d skip locked
                """)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .query((row, n) -> due(row, n))
        .list();
  }

  private static Due due(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Due(Id.of(row.getObject("campaign", UUID.class)), DispatchSql.read(row, number));
  }
}
