package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Person;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PanelDraftSql {
  private final JdbcClient jdbc;

  PanelDraftSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Draft> find(Id<Campaign> campaign) {
    var pairs = pairs(campaign);
    return jdbc.sql(
            """
            select d.*, (select count(*) from review.draft_step s where s.campaign = d.campaign)
              as steps
            from review.draft d where d.campaign = :campaign
            """)
        .param("campaign", campaign.value())
        .query((row, number) -> draft(row, pairs))
        .optional();
  }

  private Set<Assignment> pairs(Id<Campaign> campaign) {
    return new HashSet<>(
        jdbc.sql("select judge, entry from review.draft_pair where campaign = :campaign")
            .param("campaign", campaign.value())
            .query((row, number) -> new Assignment(row.getString("judge"), row.getString("entry")))
            .list());
  }

  private static Draft draft(ResultSet row, Set<Assignment> pairs) throws SQLException {
    return new Draft(
        row.getLong("seed"),
        row.getObject("made_by", UUID.class),
        row.getTimestamp("made_at").toInstant(),
        row.getObject("changed_by", UUID.class),
        instant(row.getTimestamp("changed_at")),
        row.getInt("steps"),
        pairs);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  /** Waits until whoever changes the draft just now is done. */
  void hold(Id<Campaign> campaign) {
    jdbc.sql("select campaign from review.draft where campaign = :campaign for update")
        .param("campaign", campaign.value())
        .query(UUID.class)
        .optional();
  }

  /** In the place of whatever was there. */
  void put(Id<Campaign> campaign, long seed, Collection<Assignment> pairs, UUID by, Instant at) {
    jdbc.sql("delete from review.draft where campaign = :campaign")
        .param("campaign", campaign.value())
        .update();
    jdbc.sql(
            """
            insert into review.draft (campaign, seed, made_by, made_at)
            values (:campaign, :seed, :by, :at)
            """)
        .param("campaign", campaign.value())
        .param("seed", seed)
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
    jdbc.sql(
            """
            insert into review.draft_pair (campaign, judge, entry)
            select :campaign, j, e from unnest(:judges, :entries) as pair(j, e)
            """)
        .param("campaign", campaign.value())
        .param("judges", pairs.stream().map(p -> UUID.fromString(p.judge())).toArray(UUID[]::new))
        .param("entries", pairs.stream().map(p -> UUID.fromString(p.work())).toArray(UUID[]::new))
        .update();
  }

  void apply(Id<Campaign> campaign, DraftStep step, UUID by, Instant at) {
    if (step.taken() != null) {
      jdbc.sql(
              """
              delete from review.draft_pair
              where campaign = :campaign and judge = :judge and entry = :entry
              """)
          .param("campaign", campaign.value())
          .param("judge", step.taken().value())
          .param("entry", step.work().value())
          .update();
    }
    if (step.given() != null) {
      jdbc.sql(
              """
              insert into review.draft_pair (campaign, judge, entry)
              values (:campaign, :judge, :entry) on conflict do nothing
              """)
          .param("campaign", campaign.value())
          .param("judge", step.given().value())
          .param("entry", step.work().value())
          .update();
    }
    jdbc.sql(
            """
            update review.draft set changed_by = :by, changed_at = :at where campaign = :campaign
            """)
        .param("campaign", campaign.value())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  void push(Id<Campaign> campaign, DraftStep step, UUID by, Instant at) {
    jdbc.sql(
            """
            insert into review.draft_step (campaign, entry, taken, given, made_by, made_at)
            values (:campaign, :entry, :taken, :given, :by, :at)
            """)
        .param("campaign", campaign.value())
        .param("entry", step.work().value())
        .param("taken", step.taken() == null ? null : step.taken().value())
        .param("given", step.given() == null ? null : step.given().value())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** The last step, which is then none any more. */
  Optional<DraftStep> pop(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            delete from review.draft_step where id =
              (select max(id) from review.draft_step where campaign = :campaign)
            returning entry, taken, given
            """)
        .param("campaign", campaign.value())
        .query(
            (row, number) ->
                new DraftStep(
                    Id.<Entry>of(row.getObject("entry", UUID.class)),
                    judge(row, "taken"),
                    judge(row, "given")))
        .optional();
  }

  private static @Nullable Id<Person> judge(ResultSet row, String column) throws SQLException {
    var judge = row.getObject(column, UUID.class);
    return judge == null ? null : Id.of(judge);
  }

  void drop(Id<Campaign> campaign) {
    jdbc.sql("delete from review.draft where campaign = :campaign")
        .param("campaign", campaign.value())
        .update();
  }
}
