package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.intake.Recommendation.State;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecommendationSql {
  private static final String SELECT =
      """
      select r.*, coalesce(s.sealed, false) as sealed from intake.recommendation r
      left join intake.recommender s on s.campaign = r.campaign and s.unit = r.unit
      """;

  private final JdbcClient jdbc;

  RecommendationSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One line of what happened. */
  record Event(Instant at, Id<Body> unit, State what, String words, boolean byUnit) {}

  /** Whoever else wants to change this unit's list waits until this transaction ends. */
  boolean lock(Id<Campaign> campaign, Id<Body> unit) {
    jdbc.sql(
            """
            insert into intake.recommender (campaign, unit) values (:campaign, :unit)
            on conflict do nothing
            """)
        .param("campaign", campaign.value())
        .param("unit", unit.value())
        .update();
    return jdbc.sql(
            """
            select sealed from intake.recommender
            where campaign = :campaign and unit = :unit for update
            """)
        .param("campaign", campaign.value())
        .param("unit", unit.value())
        .query(Boolean.class)
        .single();
  }

  Set<Id<Body>> sealed(Id<Campaign> campaign) {
    return jdbc.sql("select unit from intake.recommender where campaign = :campaign and sealed")
        .param("campaign", campaign.value())
        .query((row, _) -> Id.<Body>of(row.getObject("unit", UUID.class)))
        .set();
  }

  Optional<Recommendation> of(Id<Entry> entry) {
    return jdbc.sql(SELECT + " where r.entry = :entry")
        .param("entry", entry.value())
        .query(RecommendationSql::read)
        .optional();
  }

  List<Recommendation> in(Id<Campaign> campaign) {
    return jdbc.sql(
            SELECT
                + """
                where r.campaign = :campaign and r.state <> 'LAPSED'
                order by r.unit, r.place nulls last, r.asked_at, r.entry
                """)
        .param("campaign", campaign.value())
        .query(RecommendationSql::read)
        .list();
  }

  List<Recommendation> of(Id<Campaign> campaign, Id<Body> unit) {
    return jdbc.sql(
            SELECT
                + """
                where r.campaign = :campaign and r.unit = :unit
                order by r.place nulls last, r.asked_at, r.entry
                """)
        .param("campaign", campaign.value())
        .param("unit", unit.value())
        .query(RecommendationSql::read)
        .list();
  }

  void save(Recommendation one) {
    jdbc.sql(
            """
            insert into intake.recommendation
              (entry, campaign, unit, state, words, place, asked_at, decided_by, decided_at)
            values (:entry, :campaign, :unit, :state, :words, :place, :asked, :by, :at)
            on conflict (entry) do update
            set unit = excluded.unit, state = excluded.state, words = excluded.words,
              place = excluded.place, asked_at = excluded.asked_at,
              decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """)
        .param("entry", one.entry().value())
        .param("campaign", one.campaign().value())
        .param("unit", one.unit().value())
        .param("state", one.state().name())
        .param("words", one.words())
        .param("place", one.place())
        .param("asked", at(one.askedAt()))
        .param("by", one.by() == null ? null : one.by().value())
        .param("at", one.decidedAt() == null ? null : at(one.decidedAt()))
        .update();
  }

  void tell(Recommendation one, @Nullable UUID by, Instant at) {
    jdbc.sql(
            """
            insert into intake.recommendation_story (entry, unit, at, what, words, by_person)
            values (:entry, :unit, :at, :what, :words, :by)
            """)
        .param("entry", one.entry().value())
        .param("unit", one.unit().value())
        .param("at", at(at))
        .param("what", one.state().name())
        .param("words", one.state() == State.ASKED ? "" : one.words())
        .param("by", by)
        .update();
  }

  /** Oldest first. */
  List<Event> story(Id<Entry> entry) {
    return jdbc.sql(
            "select * from intake.recommendation_story where entry = :entry order by at, id")
        .param("entry", entry.value())
        .query(
            (row, _) ->
                new Event(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    Id.of(row.getObject("unit", UUID.class)),
                    State.valueOf(row.getString("what")),
                    row.getString("words"),
                    row.getObject("by_person") != null))
        .list();
  }

  private static Recommendation read(ResultSet row, int number) throws SQLException {
    var by = row.getObject("decided_by", UUID.class);
    var decided = row.getObject("decided_at", OffsetDateTime.class);
    return new Recommendation(
        Id.of(row.getObject("entry", UUID.class)),
        Id.of(row.getObject("campaign", UUID.class)),
        Id.of(row.getObject("unit", UUID.class)),
        State.valueOf(row.getString("state")),
        row.getString("words"),
        row.getObject("place", Integer.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        by == null ? null : Id.of(by),
        decided == null ? null : decided.toInstant(),
        row.getBoolean("sealed"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
