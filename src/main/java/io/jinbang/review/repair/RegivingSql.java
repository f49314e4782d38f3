package io.jinbang.review.repair;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Person;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed, after the release, in who judges what. */
@Repository
class RegivingSql {
  private final JdbcClient jdbc;

  RegivingSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Behind everything the judge has to read already. */
  void append(Id<Campaign> campaign, Id<Person> judge, Id<Entry> entry) {
    jdbc.sql(
            """
            insert into review.assignment (id, campaign, judge, entry, place)
            select :id, :campaign, :judge, :entry, coalesce(max(place), 0) + 1
            from review.assignment where campaign = :campaign and judge = :judge
            """)
        .param("id", UUID.randomUUID())
        .param("campaign", campaign.value())
        .param("judge", judge.value())
        .param("entry", entry.value())
        .update();
  }

  /** Takes a work away whose sheet is not in, with what was begun on it. */
  int take(Id<Campaign> campaign, Id<Person> judge, Id<Entry> entry) {
    return jdbc.sql(
            """
            delete from review.assignment where campaign = :campaign and judge = :judge
              and entry = :entry and handed_in_at is null and recused_at is null
            """)
        .param("campaign", campaign.value())
        .param("judge", judge.value())
        .param("entry", entry.value())
        .update();
  }

  void note(Id<Campaign> campaign, Regiven regiven, UUID by, Instant at) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into review.regiven (id, campaign, kind, why, made_by, made_at)
            values (:id, :campaign, :kind, :why, :by, :at)
            """)
        .param("id", id)
        .param("campaign", campaign.value())
        .param("kind", regiven.kind().name())
        .param("why", regiven.why())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
    regiven.added().forEach(pair -> note(id, pair, true));
    regiven.taken().forEach(pair -> note(id, pair, false));
  }

  private void note(UUID regiven, Assignment pair, boolean added) {
    jdbc.sql(
            """
            insert into review.regiven_pair (regiven, judge, entry, added)
            values (:regiven, :judge, :entry, :added)
            """)
        .param("regiven", regiven)
        .param("judge", UUID.fromString(pair.judge()))
        .param("entry", UUID.fromString(pair.work()))
        .param("added", added)
        .update();
  }

  /** Reviews asked for beyond the rules, by work. */
  Map<String, Integer> extra(Id<Campaign> campaign) {
    var extra = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select p.entry, count(*) as reviews from review.regiven r
            join review.regiven_pair p on p.regiven = r.id
            where r.campaign = :campaign and r.kind = 'EXTRA' and p.added group by p.entry
            """)
        .param("campaign", campaign.value())
        .query(
            (RowCallbackHandler) row -> extra.put(row.getString("entry"), row.getInt("reviews")));
    return extra;
  }

  /** What changed, the latest first. */
  List<Regiving> history(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select r.kind, r.why, r.made_by, r.made_at,
              count(*) filter (where p.added) as added,
              count(*) filter (where not p.added) as taken
            from review.regiven r join review.regiven_pair p on p.regiven = r.id
            where r.campaign = :campaign group by r.id order by r.made_at desc, r.id
            """)
        .param("campaign", campaign.value())
        .query(
            (row, number) ->
                new Regiving(
                    Regiven.Kind.valueOf(row.getString("kind")),
                    row.getString("why"),
                    Id.of(row.getObject("made_by", UUID.class)),
                    row.getTimestamp("made_at").toInstant(),
                    row.getInt("added"),
                    row.getInt("taken")))
        .list();
  }
}
