package io.jinbang.intake.report;

import io.jinbang.campaign.Campaign;
import io.jinbang.documents.FileKind;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReportSql {
  private final JdbcClient jdbc;

  ReportSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A picture as it was given. */
  record Picture(byte[] bytes, FileKind kind) {}

  /** Begins it where there is none; false where it is filed. */
  boolean save(Id<Campaign> campaign, Id<Body> body, ReportForm form, UUID by, Instant now) {
    return jdbc.sql(
                """
                insert into intake.report as r (id, campaign, body, done, channels, reached,
                  suggestions, changed_at, changed_by)
                values (gen_random_uuid(), :campaign, :body, :done, :channels, :reached,
                  :suggestions, :now, :by)
                on conflict (campaign, body) do update
                set done = excluded.done, channels = excluded.channels,
                  reached = excluded.reached, suggestions = excluded.suggestions,
                  changed_at = excluded.changed_at, changed_by = excluded.changed_by
                where r.filed_at is null
                """)
            .param("campaign", campaign.value())
            .param("body", body.value())
            .param("done", form.done())
            .param("channels", form.channels().stream().map(Channel::name).toArray(String[]::new))
            .param("reached", form.reached())
            .param("suggestions", form.suggestions())
            .param("by", by)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** A case keeps its picture where it stays in its place. */
  void save(Id<Report> report, List<TypicalCase> cases) {
    jdbc.sql("delete from intake.report_case where report = :report and place <> all(:places)")
        .param("report", report.value())
        .param("places", cases.stream().map(TypicalCase::place).toArray(Integer[]::new))
        .update();
    for (var one : cases) {
      jdbc.sql(
              """
              insert into intake.report_case (report, place, title, text, link)
              values (:report, :place, :title, :text, :link)
              on conflict (report, place) do update
              set title = excluded.title, text = excluded.text, link = excluded.link
              """)
          .param("report", report.value())
          .param("place", one.place())
          .param("title", one.title())
          .param("text", one.text())
          .param("link", one.link())
          .update();
    }
  }

  void picture(Id<Report> report, int place, Picture picture) {
    jdbc.sql(
            """
            update intake.report_case set picture = :bytes, picture_kind = :kind
            where report = :report and place = :place
            """)
        .param("bytes", picture.bytes())
        .param("kind", picture.kind().name())
        .param("report", report.value())
        .param("place", place)
        .update();
  }

  Optional<Picture> picture(Id<Report> report, int place) {
    return jdbc.sql(
            """
            select picture, picture_kind from intake.report_case
            where report = :report and place = :place and picture is not null
            """)
        .param("report", report.value())
        .param("place", place)
        .query(
            (row, _) ->
                new Picture(
                    row.getBytes("picture"), FileKind.valueOf(row.getString("picture_kind"))))
        .optional();
  }

  void file(Id<Report> report, Instant now) {
    jdbc.sql("update intake.report set filed_at = :now where id = :id and filed_at is null")
        .param("now", Timestamp.from(now))
        .param("id", report.value())
        .update();
  }

  void reopen(Id<Report> report) {
    jdbc.sql("update intake.report set filed_at = null where id = :id")
        .param("id", report.value())
        .update();
  }

  Optional<Report> find(Id<Campaign> campaign, Id<Body> body) {
    return of(campaign).stream().filter(report -> report.body().equals(body)).findFirst();
  }

  List<Report> of(Id<Campaign> campaign) {
    return jdbc.sql("select * from intake.report where campaign = :campaign order by filed_at, id")
        .param("campaign", campaign.value())
        .query((row, _) -> read(row))
        .list();
  }

  private List<TypicalCase> cases(UUID report) {
    return jdbc.sql(
            """
            select place, title, text, link, picture is not null as pictured
            from intake.report_case where report = :report order by place
            """)
        .param("report", report)
        .query(
            (row, _) ->
                new TypicalCase(
                    row.getInt("place"),
                    row.getString("title"),
                    row.getString("text"),
                    row.getString("link"),
                    row.getBoolean("pictured")))
        .list();
  }

  private Report read(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var filed = row.getTimestamp("filed_at");
    return new Report(
        Id.of(id),
        Id.of(row.getObject("body", UUID.class)),
        row.getString("done"),
        Arrays.stream((String[]) row.getArray("channels").getArray())
            .map(Channel::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getObject("reached", Integer.class),
        row.getString("suggestions"),
        cases(id),
        filed == null ? null : filed.toInstant());
  }
}
