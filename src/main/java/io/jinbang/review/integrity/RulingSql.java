package io.jinbang.review.integrity;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.review.anomaly.Anomaly;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RulingSql {
  private final JdbcClient jdbc;

  RulingSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every ruling of a call, the latest first. */
  List<Ruling> all(Id<Campaign> campaign) {
    return jdbc.sql("select * from review.ruling where campaign = :campaign order by number desc")
        .param("campaign", campaign.value())
        .query(RulingSql::ruling)
        .list();
  }

  private static Ruling ruling(ResultSet row, int number) throws SQLException {
    return new Ruling(
        row.getLong("number"),
        Anomaly.Kind.valueOf(row.getString("kind")),
        List.of((UUID[]) row.getArray("judges").getArray()),
        row.getString("fingerprint"),
        Ruling.Answer.valueOf(row.getString("answer")),
        row.getString("reason"),
        row.getObject("ruled_by", UUID.class),
        row.getTimestamp("ruled_at").toInstant());
  }

  /**
   * Keeps the lock off, and other rulings of the call, until the end of the transaction.
   *
   * @return whether the scores are locked
   */
  boolean hold(Id<Campaign> campaign) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('review.ruling ' || :campaign, 0))")
        .param("campaign", campaign.toString())
        .query((row, number) -> true)
        .single();
    return jdbc.sql(
            """
            select locked_at is not null from review.scoring where campaign = :campaign for share
            """)
        .param("campaign", campaign.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Keeps a ruling, with the scores of these judges for these works set aside. */
  void rule(
      Id<Campaign> campaign, Ruling ruling, Collection<UUID> judges, Collection<Entry> works) {
    var number =
        jdbc.sql(
                """
                insert into review.ruling
                  (campaign, kind, judges, fingerprint, answer, reason, ruled_by, ruled_at)
                values (:campaign, :kind, :judges, :fingerprint, :answer, :reason, :by, :at)
                returning number
                """)
            .param("campaign", campaign.value())
            .param("kind", ruling.kind().name())
            .param("judges", ruling.judges().toArray(new UUID[0]))
            .param("fingerprint", ruling.fingerprint())
            .param("answer", ruling.answer().name())
            .param("reason", ruling.reason())
            .param("by", ruling.by())
            .param("at", Timestamp.from(ruling.at()))
            .query(Long.class)
            .single();
    judges.forEach(judge -> works.forEach(work -> setAside(number, judge, work.id())));
  }

  private void setAside(long ruling, UUID judge, Id<Entry> entry) {
    jdbc.sql("insert into review.set_aside (ruling, judge, entry) values (:ruling, :judge, :entry)")
        .param("ruling", ruling)
        .param("judge", judge)
        .param("entry", entry.value())
        .update();
  }

  /** Scores that do not count, by the rulings that stand; of all but one ruling. */
  Set<Exclusion> standing(Id<Campaign> campaign, long but) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct s.judge, s.entry
                from review.set_aside s join review.standing_ruling r on r.number = s.ruling
                where r.campaign = :campaign and r.number <> :but
                """)
            .param("campaign", campaign.value())
            .param("but", but)
            .query(
                (row, number) ->
                    new Exclusion(
                        row.getObject("judge", UUID.class),
                        Id.of(row.getObject("entry", UUID.class))))
            .list());
  }
}
