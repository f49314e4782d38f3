package io.jinbang.programme.briefing;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CorrectionSql {
  private final JdbcClient jdbc;

  CorrectionSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Correction> of(Id<Briefing> briefing) {
    return jdbc.sql(
            """
            select * from programme.briefing_correction where briefing = :briefing
            order by made_at, id
            """)
        .param("briefing", briefing.value())
        .query(
            (row, _) ->
                new Correction(
                    row.getObject("paragraph", UUID.class),
                    row.getString("zh"),
                    row.getString("en"),
                    reason(row),
                    row.getTimestamp("made_at").toInstant()))
        .list();
  }

  private static Text reason(ResultSet row) throws SQLException {
    var zh = row.getString("reason_zh");
    var en = row.getString("reason_en");
    return Text.of(zh, en.isEmpty() ? zh : en);
  }

  void add(Id<Briefing> briefing, Correction correction, UUID by) {
    jdbc.sql(
            """
            insert into programme.briefing_correction
              (id, briefing, paragraph, zh, en, reason_zh, reason_en, made_by, made_at)
            values (:id, :briefing, :paragraph, :zh, :en, :reasonZh, :reasonEn, :by, :at)
            """)
        .param("id", UUID.randomUUID())
        .param("briefing", briefing.value())
        .param("paragraph", correction.paragraph())
        .param("zh", correction.zh())
        .param("en", correction.en())
        .param("reasonZh", correction.reason().zh())
        .param("reasonEn", correction.reason().en())
        .param("by", by)
        .param("at", Timestamp.from(correction.at()))
        .update();
  }

  Optional<Release.Withdrawal> withdrawal(Id<Briefing> briefing) {
    return jdbc.sql("select * from programme.briefing_withdrawal where briefing = :briefing")
        .param("briefing", briefing.value())
        .query(
            (row, _) ->
                new Release.Withdrawal(reason(row), row.getTimestamp("made_at").toInstant()))
        .optional();
  }

  void withdraw(Id<Briefing> briefing, Release.Withdrawal withdrawal, UUID by) {
    jdbc.sql(
            """
            insert into programme.briefing_withdrawal
              (briefing, reason_zh, reason_en, made_by, made_at)
            values (:briefing, :zh, :en, :by, :at)
            """)
        .param("briefing", briefing.value())
        .param("zh", withdrawal.reason().zh())
        .param("en", withdrawal.reason().en())
        .param("by", by)
        .param("at", Timestamp.from(withdrawal.at()))
        .update();
  }
}
