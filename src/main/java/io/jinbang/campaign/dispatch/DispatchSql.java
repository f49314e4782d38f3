package io.jinbang.campaign.dispatch;

import io.jinbang.campaign.Campaign;
import io.jinbang.campaign.Dispatch;
import io.jinbang.campaign.notice.Notice;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DispatchSql {
  private static final String DISPATCH =
      """
      select d.*, n.number from campaign.dispatch d join campaign.notice n on n.id = d.notice
      """;

  private final JdbcClient jdbc;

  DispatchSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Sends to each body that does not have the notice yet, in one statement.
   *
   * @param codes one for each body
   * @return how many got it now
   */
  int send(Id<Notice> notice, Id<Body> from, List<Id<Body>> to, List<String> codes, Instant now) {
    return jdbc.sql(
            """
            insert into campaign.dispatch (id, notice, body, from_body, sent_at, code)
            select gen_random_uuid(), :notice, t.body, :from, :now, t.code
            from unnest(:bodies, :codes) as t (body, code)
            on conflict (notice, body) do nothing
            """)
        .param("notice", notice.value())
        .param("from", from.value())
        .param("now", Timestamp.from(now))
        .param("bodies", uuids(to))
        .param("codes", codes.toArray(String[]::new))
        .update();
  }

  void setQuota(Id<Notice> notice, Id<Body> from, Id<Body> body, @Nullable Integer quota) {
    jdbc.sql(
            """
            update campaign.dispatch set quota = :quota
            where notice = :notice and body = :body and from_body = :from
              and quota is distinct from :quota::int
            """)
        .param("quota", quota)
        .param("notice", notice.value())
        .param("body", body.value())
        .param("from", from.value())
        .update();
  }

  // -- what a body does

  void open(Id<Dispatch> id, Instant now) {
    set("opened_at = :now", "opened_at is null", id, Map.of("now", Timestamp.from(now)));
  }

  void acknowledge(Id<Dispatch> id, UUID by, Instant now) {
    set(
        "opened_at = coalesce(opened_at, :now), acknowledged_at = :now, acknowledged_by = :by",
        "acknowledged_at is null",
        id,
        Map.of("now", Timestamp.from(now), "by", by));
  }

  void forwarded(Id<Dispatch> id, Instant now) {
    set("forwarded_at = :now", "true", id, Map.of("now", Timestamp.from(now)));
  }

  private void set(String what, String where, Id<Dispatch> id, Map<String, ?> values) {
    jdbc.sql("update campaign.dispatch set " + what + " where id = :id and " + where)
        .param("id", id.value())
        .params(values)
        .update();
  }

  /** Those below are reminded of the new deadline, not of the old one. */
  void cover(Id<Dispatch> id, Cover cover) {
    jdbc.sql(
            """
            update campaign.dispatch
            set cover_zh = :zh, cover_en = :en, internal_deadline = :deadline,
              counted_down_at = case when internal_deadline is distinct from :deadline::timestamptz
                then null else counted_down_at end
            where id = :id
            """)
        .param("zh", cover.zh())
        .param("en", cover.en())
        .param("deadline", timestamp(cover.deadline()))
        .param("id", id.value())
        .update();
  }

  Cover coverOf(Id<Dispatch> id) {
    return jdbc.sql(
            """
            select cover_zh, cover_en, internal_deadline from campaign.dispatch where id = :id
            """)
        .param("id", id.value())
        .query(
            (row, _) ->
                new Cover(
                    row.getString("cover_zh"),
                    row.getString("cover_en"),
                    instant(row, "internal_deadline")))
        .single();
  }

  // -- reading

  List<Dispatch> of(Id<Campaign> campaign) {
    return jdbc.sql(DISPATCH + "where n.campaign = :campaign order by n.number, d.sent_at, d.id")
        .param("campaign", campaign.value())
        .query(DispatchSql::read)
        .list();
  }

  /** What came to these bodies, in order of the notices. */
  List<Dispatch> of(Id<Campaign> campaign, Collection<Id<Body>> bodies) {
    return jdbc.sql(
            DISPATCH
                + "where n.campaign = :campaign and d.body = any(:bodies) order by n.number, d.id")
        .param("campaign", campaign.value())
        .param("bodies", uuids(bodies))
        .query(DispatchSql::read)
        .list();
  }

  /** A share page's, with the call it belongs to. */
  Optional<Dispatch> byCode(Id<Campaign> campaign, String code) {
    return jdbc.sql(DISPATCH + "where n.campaign = :campaign and d.code = :code")
        .param("campaign", campaign.value())
        .param("code", code)
        .query(DispatchSql::read)
        .optional();
  }

  static UUID[] uuids(Collection<? extends Id<?>> ids) {
    return ids.stream().map(Id::value).toArray(UUID[]::new);
  }

  static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  static Dispatch read(ResultSet row, int number) throws SQLException {
    return new Dispatch(
        Id.of(row.getObject("id", UUID.class)),
        row.getInt("number"),
        Id.of(row.getObject("body", UUID.class)),
        Id.of(row.getObject("from_body", UUID.class)),
        row.getTimestamp("sent_at").toInstant(),
        instant(row, "opened_at"),
        instant(row, "acknowledged_at"),
        instant(row, "forwarded_at"),
        instant(row, "reminded_at"),
        instant(row, "internal_deadline"),
        row.getObject("quota", Integer.class),
        row.getString("code"));
  }
}
