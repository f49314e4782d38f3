package io.jinbang.intake.entry;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the entries of a call, drafts and withdrawn ones included, rely on. */
@Repository
class UseSql {
  private final JdbcClient jdbc;

  UseSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether anything was typed, ticked or sent. */
  boolean typed(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select exists (
              select from intake.entry
              where campaign = :campaign
                and (number is not null or film is not null or theme <> '' or further <> '{}'
                  or concat(title, organisation, credits) ~ '\\S' or division is not null
                  or ticks <> '{}'
                  or exists (select from jsonb_each_text(answers) a where a.value ~ '\\S')))
            """)
        .param("campaign", campaign.value())
        .query(Boolean.class)
        .single();
  }

  Set<String> themes(Id<Campaign> campaign) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct marked from intake.entry, unnest(further || theme) marked
                where campaign = :campaign and marked <> ''
                """)
            .param("campaign", campaign.value())
            .query(String.class)
            .list());
  }

  /** By question; the values of choices only. */
  Map<String, Set<String>> answers(Id<Campaign> campaign, Collection<String> choices) {
    var all = new HashMap<String, Set<String>>();
    jdbc.sql(
            """
            select distinct a.key, case when a.key = any(:choices) then a.value else '' end as value
            from intake.entry, jsonb_each_text(answers) a
            where campaign = :campaign and a.value ~ '\\S'
            """)
        .param("campaign", campaign.value())
        .param("choices", choices.toArray(String[]::new))
        .query(
            row -> {
              all.computeIfAbsent(row.getString("key"), key -> new HashSet<>())
                  .add(row.getString("value"));
            });
    return all;
  }

  Set<String> declarations(Id<Campaign> campaign) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct jsonb_object_keys(ticks) from intake.entry
                where campaign = :campaign
                """)
            .param("campaign", campaign.value())
            .query(String.class)
            .list());
  }

  /** Those with a draft or an entry that was not withdrawn. */
  List<Id<Person>> entrants(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select distinct entrant from intake.entry
            where campaign = :campaign and state <> 'WITHDRAWN'
            """)
        .param("campaign", campaign.value())
        .query((row, number) -> Id.<Person>of(row.getObject("entrant", UUID.class)))
        .list();
  }
}
