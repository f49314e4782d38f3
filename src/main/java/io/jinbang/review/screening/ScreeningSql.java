package io.jinbang.review.screening;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScreeningSql {
  private final JdbcClient jdbc;

  ScreeningSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void save(Id<Campaign> campaign, Screened screened) {
    jdbc.sql(
            """
            insert into review.screening
              (entry, campaign, outcome, reason, note, decided_by, decided_at)
            values (:entry, :campaign, :outcome, :reason, :note, :by, :at)
            on conflict (entry) do update
            set outcome = excluded.outcome, reason = excluded.reason, note = excluded.note,
                decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                told_at = null
            """)
        .param("entry", screened.entry().value())
        .param("campaign", campaign.value())
        .param("outcome", screened.outcome().name())
        .param("reason", screened.reason() == null ? null : screened.reason().name())
        .param("note", screened.note())
        .param("by", screened.by())
        .param("at", Timestamp.from(screened.at()))
        .update();
    remember(screened.entry(), screened.outcome().name(), screened);
  }

  /** Takes the standing decision off; the history keeps it and says why. */
  void delete(Screened undone, String because, UUID by, Instant at) {
    jdbc.sql("delete from review.screening where entry = :entry")
        .param("entry", undone.entry().value())
        .update();
    remember(
        undone.entry(),
        because,
        new Screened(undone.entry(), undone.outcome(), undone.reason(), undone.note(), by, at));
  }

  private void remember(Id<Entry> entry, String outcome, Screened screened) {
    jdbc.sql(
            """
            insert into review.screening_history
              (entry, outcome, reason, note, decided_by, decided_at)
            values (:entry, :outcome, :reason, :note, :by, :at)
            """)
        .param("entry", entry.value())
        .param("outcome", outcome)
        .param("reason", screened.reason() == null ? null : screened.reason().name())
        .param("note", screened.note())
        .param("by", screened.by())
        .param("at", Timestamp.from(screened.at()))
        .update();
  }

  Optional<Screened> find(Id<Entry> entry) {
    return jdbc.sql("select * from review.screening where entry = :entry")
        .param("entry", entry.value())
        .query(ScreeningSql::read)
        .optional();
  }

  List<Screened> all(Id<Campaign> campaign) {
    return jdbc.sql("select * from review.screening where campaign = :campaign")
        .param("campaign", campaign.value())
        .query(ScreeningSql::read)
        .list();
  }

  /** Decisions no letter has told of yet. */
  List<Screened> untold(Id<Campaign> campaign) {
    return jdbc.sql("select * from review.screening where campaign = :campaign and told_at is null")
        .param("campaign", campaign.value())
        .query(ScreeningSql::read)
        .list();
  }

  void told(Id<Entry> entry, Instant at) {
    jdbc.sql("update review.screening set told_at = :at where entry = :entry")
        .param("entry", entry.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  List<Past> past(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select h.* from review.screening_history h
            where h.entry in (select id from intake.api_entry where campaign = :campaign)
            order by h.id
            """)
        .param("campaign", campaign.value())
        .query(ScreeningSql::readPast)
        .list();
  }

  private static Past readPast(ResultSet row, int number) throws SQLException {
    var outcome = row.getString("outcome");
    var reason = row.getString("reason");
    var ended = outcome.equals("UNDONE") || outcome.equals("RESUBMITTED");
    return new Past(
        Id.of(row.getObject("entry", UUID.class)),
        ended ? null : Outcome.valueOf(outcome),
        outcome.equals("RESUBMITTED"),
        reason == null ? null : Reason.valueOf(reason),
        row.getTimestamp("decided_at").toInstant());
  }

  Optional<Id<Entry>> latestBy(UUID person, Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select entry from (
              select entry, decided_at as at from review.screening
              where campaign = :campaign and decided_by = :person
              union all
              select entry, given_at from review.opinion
              where campaign = :campaign and screener = :person and state <> 'VOID') mine
            order by at desc limit 1
            """)
        .param("campaign", campaign.value())
        .param("person", person)
        .query(UUID.class)
        .optional()
        .map(Id::of);
  }

  private static Screened read(ResultSet row, int number) throws SQLException {
    var reason = row.getString("reason");
    return new Screened(
        Id.of(row.getObject("entry", UUID.class)),
        Outcome.valueOf(row.getString("outcome")),
        reason == null ? null : Reason.valueOf(reason),
        row.getString("note"),
        row.getObject("decided_by", UUID.class),
        row.getTimestamp("decided_at").toInstant());
  }
}
