package io.jinbang.review.appeal;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppealSql {
  private final JdbcClient jdbc;

  AppealSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where this rejection was appealed against before. */
  boolean add(Appeal appeal, UUID entrant) {
    return jdbc.sql(
                """
                insert into review.appeal (id, entry, campaign, entrant, rejected_by, rejected_at,
                  words, made_at, closes_at)
                values (:id, :entry, :campaign, :entrant, :rejectedBy, :rejectedAt, :words, :at,
                  :closes)
                on conflict (entry, rejected_at) do nothing
                """)
            .param("id", appeal.id().value())
            .param("entry", appeal.entry().value())
            .param("campaign", appeal.campaign().value())
            .param("entrant", entrant)
            .param("rejectedBy", appeal.rejectedBy())
            .param("rejectedAt", Timestamp.from(appeal.rejectedAt()))
            .param("words", appeal.words())
            .param("at", Timestamp.from(appeal.at()))
            .param("closes", Timestamp.from(appeal.closes()))
            .update()
        == 1;
  }

  /** False where somebody has answered it before. */
  boolean answer(Id<Appeal> id, Appeal.Answer answer) {
    return jdbc.sql(
                """
                update review.appeal set overturned = :overturned, answer = :words,
                  answered_by = :by, answered_at = :at
                where id = :id and answered_at is null
                """)
            .param("id", id.value())
            .param("overturned", answer.overturned())
            .param("words", answer.words())
            .param("by", answer.by())
            .param("at", Timestamp.from(answer.at()))
            .update()
        == 1;
  }

  Optional<Appeal> find(Id<Appeal> id) {
    return jdbc.sql("select * from review.appeal where id = :id")
        .param("id", id.value())
        .query(AppealSql::read)
        .optional();
  }

  /** Oldest first. */
  List<Appeal> of(Id<Entry> entry) {
    return jdbc.sql("select * from review.appeal where entry = :entry order by made_at")
        .param("entry", entry.value())
        .query(AppealSql::read)
        .list();
  }

  /** Those that wait first, each group oldest first. */
  List<Appeal> all(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select * from review.appeal where campaign = :campaign
            order by answered_at is not null, made_at
            """)
        .param("campaign", campaign.value())
        .query(AppealSql::read)
        .list();
  }

  private static Appeal read(ResultSet row, int number) throws SQLException {
    return new Appeal(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("entry", UUID.class)),
        Id.of(row.getObject("campaign", UUID.class)),
        row.getObject("rejected_by", UUID.class),
        row.getTimestamp("rejected_at").toInstant(),
        row.getString("words"),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("closes_at").toInstant(),
        answer(row));
  }

  private static Appeal.@Nullable Answer answer(ResultSet row) throws SQLException {
    var at = row.getTimestamp("answered_at");
    return at == null
        ? null
        : new Appeal.Answer(
            row.getBoolean("overturned"),
            row.getString("answer"),
            row.getObject("answered_by", UUID.class),
            at.toInstant());
  }
}
