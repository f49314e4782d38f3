package io.jinbang.intake.register;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegisterSql {
  /** Whether another submitted entry, in any call, has the same bytes. */
  static final String SHARED =
      """
      exists (select from intake.entry o where o.film_sha256 = e.film_sha256 and o.id <> e.id
        and o.state in ('SUBMITTED', 'RETURNED'))\
      """;

  /** Whether a unit recommends it, may yet do so, or it takes part directly. */
  static final String SAID =
      """
      coalesce((select case when r.state = 'ENDORSED' then 'recommended'
          when r.state in ('ASKED', 'RETURNED') and not coalesce(s.sealed, false) then 'asked' end
        from intake.recommendation r
        left join intake.recommender s on s.campaign = r.campaign and s.unit = r.unit
        where r.entry = e.id), 'direct')\
      """;

  private static final String WHERE =
      """
      where e.campaign = :campaign and e.number is not null
        and (:anywhere or e.state in ('SUBMITTED', 'RETURNED')
          and (e.division = any(:within) or e.unit = any(:within)))
        and (:theme::text is null or e.theme = :theme or :theme = any(e.further))
        and (:division::uuid is null or e.division = :division)
        and (:state::text is null or e.state = :state)
        and (:tech::text is null or (:tech = 'clean') = (e.film_advice = 0))
        and (:said::text is null or %s = :said)
        and (not :same or %s)
        and (:search = '' or strpos(lower(e.title), lower(:search)) > 0
          or strpos(lower(e.number), lower(:search)) > 0)
      """
          .formatted(SAID, SHARED);

  private final JdbcClient jdbc;

  RegisterSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Identifier of an entry, and whether its bytes are another's, too. */
  record Hit(UUID id, boolean shared, int advice) {}

  /**
   * @param within bodies of which one must be the entry's division or unit; null for the host, who
   *     sees all and withdrawn entries, too
   */
  List<Hit> page(
      Id<Campaign> campaign,
      @Nullable Set<Id<Body>> within,
      Query query,
      List<Id<Body>> divisions,
      int size) {
    return jdbc.sql(
            "select e.id, e.film_advice, %s as shared from intake.entry e %s"
                    .formatted(SHARED, WHERE)
                + " order by %s limit :size offset :from".formatted(query.order().sql()))
        .params(parameters(campaign, within, query))
        .param("divisions", divisions.stream().map(Id::value).toArray(UUID[]::new))
        .param("size", size)
        .param("from", (long) query.page() * size)
        .query(
            (row, _) ->
                new Hit(
                    row.getObject("id", UUID.class),
                    row.getBoolean("shared"),
                    row.getInt("film_advice")))
        .list();
  }

  int count(Id<Campaign> campaign, @Nullable Set<Id<Body>> within, Query query) {
    return jdbc.sql("select count(*) from intake.entry e " + WHERE)
        .params(parameters(campaign, within, query))
        .query(Integer.class)
        .single();
  }

  /** How many there are behind each choice of a filter, the other filters as they are. */
  Map<String, Integer> counts(
      Id<Campaign> campaign, @Nullable Set<Id<Body>> within, Query query, Facet facet) {
    var counts = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select %s as choice, count(*) as n from intake.entry e
            cross join lateral (select unnest(e.further || e.theme) as theme limit %s) t
            %s group by 1
            """
                .formatted(facet.expression(), facet == Facet.THEME ? "all" : "1", WHERE))
        .params(parameters(campaign, within, query.without(facet)))
        .query(
            row -> {
              var choice = row.getString("choice");
              counts.put(choice == null ? "" : choice, row.getInt("n"));
            });
    return counts;
  }

  int drafts(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select count(*) from intake.entry
            where campaign = :campaign and state = 'DRAFT' and (title <> '' or film is not null)
            """)
        .param("campaign", campaign.value())
        .query(Integer.class)
        .single();
  }

  /** Submitted entries of a call whose bytes are another's, too. */
  int shared(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select count(*) from intake.entry e
            where e.campaign = :campaign and e.state in ('SUBMITTED', 'RETURNED') and %s
            """
                .formatted(SHARED))
        .param("campaign", campaign.value())
        .query(Integer.class)
        .single();
  }

  private static Map<String, @Nullable Object> parameters(
      Id<Campaign> campaign, @Nullable Set<Id<Body>> within, Query query) {
    var all = new HashMap<String, @Nullable Object>();
    all.put("campaign", campaign.value());
    all.put("anywhere", within == null);
    all.put(
        "within",
        within == null ? new UUID[0] : within.stream().map(Id::value).toArray(UUID[]::new));
    all.put("theme", query.theme());
    all.put("division", query.division());
    all.put("state", query.state() == null ? null : query.state().name());
    all.put("tech", query.tech());
    all.put("said", query.said());
    all.put("same", query.same());
    all.put("search", query.search());
    return all;
  }
}
