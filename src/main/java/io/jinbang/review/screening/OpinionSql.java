package io.jinbang.review.screening;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpinionSql {
  private static final String UNSURE = "UNSURE";

  private final JdbcClient jdbc;

  OpinionSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the end of the transaction nobody else changes what is thought of this work. */
  void hold(Id<Entry> entry) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:entry, 1))")
        .param("entry", entry.toString())
        .query((row, number) -> number)
        .list();
  }

  void add(Id<Campaign> campaign, Opinion opinion) {
    var outcome = opinion.outcome();
    var reason = opinion.reason();
    jdbc.sql(
            """
            insert into review.opinion
              (id, entry, campaign, screener, outcome, reason, note, asked, given_at)
            values (:id, :entry, :campaign, :by, :outcome, :reason, :note, :asked, :at)
            """)
        .param("id", opinion.id().value())
        .param("entry", opinion.entry().value())
        .param("campaign", campaign.value())
        .param("by", opinion.by())
        .param("outcome", outcome == null ? UNSURE : outcome.name())
        .param("reason", reason == null ? null : reason.name())
        .param("note", opinion.note())
        .param("asked", opinion.asked())
        .param("at", Timestamp.from(opinion.at()))
        .update();
  }

  /** Those that count for an open question or counted in the standing decision. */
  List<Opinion> of(Id<Entry> entry) {
    return jdbc.sql(
            """
            select * from review.opinion where entry = :entry and state <> 'VOID' order by given_at
            """)
        .param("entry", entry.value())
        .query(OpinionSql::read)
        .list();
  }

  List<Opinion> all(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select * from review.opinion
            where campaign = :campaign and state <> 'VOID' order by given_at
            """)
        .param("campaign", campaign.value())
        .query(OpinionSql::read)
        .list();
  }

  void count(Id<Entry> entry) {
    turn(entry, "LIVE", "COUNTED");
  }

  void reopen(Id<Entry> entry) {
    turn(entry, "COUNTED", "LIVE");
  }

  void dropAll(Id<Entry> entry) {
    turn(entry, "LIVE", "VOID");
    turn(entry, "COUNTED", "VOID");
  }

  private void turn(Id<Entry> entry, String from, String to) {
    jdbc.sql("update review.opinion set state = :to where entry = :entry and state = :from")
        .param("entry", entry.value())
        .param("from", from)
        .param("to", to)
        .update();
  }

  void drop(Id<Entry> entry, UUID by) {
    jdbc.sql(
            """
            update review.opinion set state = 'VOID'
            where entry = :entry and screener = :by and state <> 'VOID'
            """)
        .param("entry", entry.value())
        .param("by", by)
        .update();
  }

  private static Opinion read(ResultSet row, int number) throws SQLException {
    var outcome = row.getString("outcome");
    var reason = row.getString("reason");
    return new Opinion(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("entry", UUID.class)),
        row.getObject("screener", UUID.class),
        outcome.equals(UNSURE) ? null : Outcome.valueOf(outcome),
        reason == null ? null : Reason.valueOf(reason),
        row.getString("note"),
        row.getBoolean("asked"),
        row.getTimestamp("given_at").toInstant());
  }
}
