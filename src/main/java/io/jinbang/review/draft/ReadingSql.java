package io.jinbang.review.draft;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Person;
import io.jinbang.review.assignment.Recusal;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was given what. */
@Repository
class ReadingSql {
  private final JdbcClient jdbc;

  ReadingSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Reading> readings(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select judge, entry, saved_at is not null as begun, handed_in_at is not null as arrived,
              recused_at is not null as recused
            from review.assignment where campaign = :campaign order by judge, place
            """)
        .param("campaign", campaign.value())
        .query(
            (row, number) ->
                new Reading(
                    Id.of(row.getObject("judge", UUID.class)),
                    Id.of(row.getObject("entry", UUID.class)),
                    row.getBoolean("begun"),
                    row.getBoolean("arrived"),
                    row.getBoolean("recused")))
        .list();
  }

  void assign(Id<Campaign> campaign, Id<Person> judge, Id<Entry> entry, int place) {
    jdbc.sql(
            """
            insert into review.assignment (id, campaign, judge, entry, place)
            values (:id, :campaign, :judge, :entry, :place)
            """)
        .param("id", UUID.randomUUID())
        .param("campaign", campaign.value())
        .param("judge", judge.value())
        .param("entry", entry.value())
        .param("place", place)
        .update();
  }

  List<Recusal> recusals(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select judge, entry from review.assignment
            where campaign = :campaign and recused_at is not null
            """)
        .param("campaign", campaign.value())
        .query((row, number) -> new Recusal(row.getString("judge"), row.getString("entry")))
        .list();
  }
}
