package io.jinbang.review.panel;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class PanelSql {
  private final JdbcClient jdbc;

  PanelSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void seat(Id<Campaign> campaign, PanelJudge judge) {
    of(
            campaign,
            judge,
            """
            insert into review.panel
              (campaign, judge, alias, organisation, division, expertise, min_load, max_load,
                available_from, available_until)
            values (:campaign, :judge, :alias, :organisation, :division, :expertise, :least, :load,
              :from, :until)
            """)
        .update();
  }

  /** All but the alias, and whether they have left. */
  void change(Id<Campaign> campaign, PanelJudge judge) {
    of(
            campaign,
            judge,
            """
            update review.panel set organisation = :organisation, division = :division,
              expertise = :expertise, min_load = :least, max_load = :load,
              available_from = :from, available_until = :until
            where campaign = :campaign and judge = :judge and alias = :alias
            """)
        .update();
  }

  private StatementSpec of(Id<Campaign> campaign, PanelJudge judge, String sql) {
    return jdbc.sql(sql)
        .param("campaign", campaign.value())
        .param("judge", judge.judge().value())
        .param("alias", judge.alias())
        .param("organisation", judge.organisation())
        .param("division", judge.division() == null ? null : judge.division().value())
        .param("expertise", judge.expertise().toArray(new String[0]))
        .param("least", judge.minLoad())
        .param("load", judge.maxLoad())
        .param("from", judge.availability().from())
        .param("until", judge.availability().until());
  }

  void leave(Id<Campaign> campaign, Id<Person> judge, String why, UUID by, Instant at) {
    jdbc.sql(
            """
            update review.panel set left_at = :at, left_why = :why, left_by = :by
            where campaign = :campaign and judge = :judge
            """)
        .param("campaign", campaign.value())
        .param("judge", judge.value())
        .param("at", Timestamp.from(at))
        .param("why", why)
        .param("by", by)
        .update();
  }

  void comeBack(Id<Campaign> campaign, Id<Person> judge) {
    jdbc.sql(
            """
            update review.panel set left_at = null, left_why = null, left_by = null
            where campaign = :campaign and judge = :judge
            """)
        .param("campaign", campaign.value())
        .param("judge", judge.value())
        .update();
  }

  void invited(Id<Campaign> campaign, Id<Person> judge, Instant at) {
    jdbc.sql(
            """
            update review.panel set invited_at = :at where campaign = :campaign and judge = :judge
            """)
        .param("campaign", campaign.value())
        .param("judge", judge.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** How far each judge has come, by the judge. */
  Map<Id<Person>, Arrival> arrivals(Id<Campaign> campaign) {
    var all = new HashMap<Id<Person>, Arrival>();
    jdbc.sql(
            """
            select p.judge, p.invited_at, p.honoured_at is not null as honoured,
              count(a.id) filter (where a.recused_at is null) as given,
              count(a.saved_at) filter (where a.recused_at is null) as begun,
              count(a.handed_in_at) as handed_in
            from review.panel p
            left join review.assignment a on a.campaign = p.campaign and a.judge = p.judge
            where p.campaign = :campaign group by p.campaign, p.judge
            """)
        .param("campaign", campaign.value())
        .query(
            (RowCallbackHandler)
                row -> all.put(Id.of(row.getObject("judge", UUID.class)), arrival(row)));
    return all;
  }

  private static Arrival arrival(ResultSet row) throws SQLException {
    var invited = row.getTimestamp("invited_at");
    return new Arrival(
        invited == null ? null : invited.toInstant(),
        false,
        row.getBoolean("honoured"),
        row.getInt("given"),
        row.getInt("begun"),
        row.getInt("handed_in"));
  }

  int unseat(Id<Campaign> campaign, Id<Person> judge) {
    return jdbc.sql("delete from review.panel where campaign = :campaign and judge = :judge")
        .param("campaign", campaign.value())
        .param("judge", judge.value())
        .update();
  }

  List<PanelJudge> members(Id<Campaign> campaign) {
    return jdbc.sql("select * from review.panel where campaign = :campaign order by alias")
        .param("campaign", campaign.value())
        .query(PanelSql::judge)
        .list();
  }

  private static PanelJudge judge(ResultSet row, int number) throws SQLException {
    var division = row.getObject("division", UUID.class);
    return new PanelJudge(
        Id.of(row.getObject("judge", UUID.class)),
        row.getString("alias"),
        row.getString("organisation"),
        division == null ? null : Id.of(division),
        strings(row.getArray("expertise")),
        row.getInt("min_load"),
        row.getInt("max_load"),
        new Availability(
            row.getObject("available_from", LocalDate.class),
            row.getObject("available_until", LocalDate.class),
            row.getString("left_why")));
  }

  private static Set<String> strings(Array array) throws SQLException {
    return Set.of((String[]) array.getArray());
  }

  /** How many works the judge has, those they stepped back from left out. */
  int given(Id<Campaign> campaign, Id<Person> judge) {
    return jdbc.sql(
            """
            select count(*) from review.assignment
            where campaign = :campaign and judge = :judge and recused_at is null
            """)
        .param("campaign", campaign.value())
        .param("judge", judge.value())
        .query(Integer.class)
        .single();
  }
}
