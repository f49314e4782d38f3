package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.recommendation.Summary.Line;
import io.jinbang.organization.Body;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SummarySql {
  private final JdbcClient jdbc;

  SummarySql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Summary summary) {
    keyed(
            """
            insert into intake.summary (campaign, unit, version, text, sha256, quota, asked,
              sealed_by, sealed_at, ledger_index)
            values (:campaign, :unit, :version, :text, :sha256, :quota, :asked, :by, :at, :index)
            """,
            summary)
        .param("text", summary.text())
        .param("sha256", summary.sha256())
        .param("quota", summary.quota())
        .param("asked", summary.asked())
        .param("by", summary.by().value())
        .param("at", at(summary.at()))
        .param("index", summary.ledgerIndex())
        .update();
    summary.lines().forEach(line -> insert(summary, line));
    keyed(
            """
            update intake.recommender set version = :version, sealed = true
            where campaign = :campaign and unit = :unit
            """,
            summary)
        .update();
  }

  private void insert(Summary summary, Line line) {
    keyed(
            """
            insert into intake.summary_line
              (campaign, unit, version, place, entry, number, title, author, words)
            values (:campaign, :unit, :version, :place, :entry, :number, :title, :author, :words)
            """,
            summary)
        .param("place", line.place())
        .param("entry", line.entry().value())
        .param("number", line.number())
        .param("title", line.title())
        .param("author", line.author())
        .param("words", line.words())
        .update();
  }

  void open(Summary summary, Id<Person> by, String why, Instant now) {
    keyed(
            """
            update intake.summary set opened_by = :by, opened_at = :now, opened_why = :why
            where campaign = :campaign and unit = :unit and version = :version
            """,
            summary)
        .param("by", by.value())
        .param("now", at(now))
        .param("why", why)
        .update();
    jdbc.sql(
            """
            update intake.recommender set sealed = false
            where campaign = :campaign and unit = :unit
            """)
        .param("campaign", summary.campaign().value())
        .param("unit", summary.unit().value())
        .update();
  }

  private JdbcClient.StatementSpec keyed(String sql, Summary summary) {
    return jdbc.sql(sql)
        .param("campaign", summary.campaign().value())
        .param("unit", summary.unit().value())
        .param("version", summary.version());
  }

  /** All versions of all units of a call, a unit's newest first. */
  List<Summary> in(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select * from intake.summary where campaign = :campaign order by unit, version desc
            """)
        .param("campaign", campaign.value())
        .query(this::summary)
        .list();
  }

  /** Newest first. */
  List<Summary> of(Id<Campaign> campaign, Id<Body> unit) {
    return jdbc.sql(
            """
            select * from intake.summary where campaign = :campaign and unit = :unit
            order by version desc
            """)
        .param("campaign", campaign.value())
        .param("unit", unit.value())
        .query(this::summary)
        .list();
  }

  private Summary summary(ResultSet row, int number) throws SQLException {
    var campaign = Id.<Campaign>of(row.getObject("campaign", UUID.class));
    var unit = Id.<Body>of(row.getObject("unit", UUID.class));
    var version = row.getInt("version");
    return new Summary(
        campaign,
        unit,
        version,
        row.getString("text"),
        row.getString("sha256"),
        row.getObject("quota", Integer.class),
        row.getInt("asked"),
        lines(campaign, unit, version),
        Id.of(row.getObject("sealed_by", UUID.class)),
        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
        row.getLong("ledger_index"),
        opened(row));
  }

  private static Summary.@Nullable Opened opened(ResultSet row) throws SQLException {
    var at = row.getObject("opened_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Summary.Opened(
            at.toInstant(),
            Id.of(row.getObject("opened_by", UUID.class)),
            row.getString("opened_why"));
  }

  private List<Line> lines(Id<Campaign> campaign, Id<Body> unit, int version) {
    return jdbc.sql(
            """
            select * from intake.summary_line
            where campaign = :campaign and unit = :unit and version = :version order by place
            """)
        .param("campaign", campaign.value())
        .param("unit", unit.value())
        .param("version", version)
        .query(SummarySql::line)
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getInt("place"),
        Id.of(row.getObject("entry", UUID.class)),
        row.getString("number"),
        row.getString("title"),
        row.getString("author"),
        row.getString("words"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
