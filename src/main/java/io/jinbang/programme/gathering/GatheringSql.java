package io.jinbang.programme.gathering;

import io.jinbang.campaign.Campaign;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GatheringSql {
  private static final String SELECT =
      """
      select g.*, array(
        select campaign from programme.gathering_campaign c where c.gathering = g.id
        order by position) as campaigns
      from programme.gathering g
      """;

  private final JdbcClient jdbc;

  GatheringSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest first. */
  List<GatheringSheet> all() {
    return jdbc.sql(SELECT + "order by first_day desc, slug").query(GatheringSql::read).list();
  }

  Optional<GatheringSheet> find(Id<Gathering> id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(GatheringSql::read)
        .optional();
  }

  Optional<GatheringSheet> find(String slug) {
    return jdbc.sql(SELECT + "where slug = :slug")
        .param("slug", slug)
        .query(GatheringSql::read)
        .optional();
  }

  /** False where the name is taken. */
  boolean insert(GatheringSheet sheet, UUID by, Instant now) {
    return jdbc.sql(
                """
                insert into programme.gathering (id, slug, name_zh, name_en, theme_zh, theme_en,
                  edition_zh, edition_en, zone, first_day, last_day, within, roles, hall_gap,
                  person_gap, made_by, made_at)
                values (:id, :slug, :nameZh, :nameEn, :themeZh, :themeEn, :editionZh, :editionEn,
                  :zone, :first, :last, :within, :roles, :hallGap, :personGap, :by, :at)
                on conflict (slug) do nothing
                """)
            .params(params(sheet))
            .param("slug", sheet.slug())
            .param("by", by)
            .param("at", Timestamp.from(now))
            .update()
        == 1;
  }

  void update(GatheringSheet sheet) {
    jdbc.sql(
            """
            update programme.gathering set name_zh = :nameZh, name_en = :nameEn,
              theme_zh = :themeZh, theme_en = :themeEn, edition_zh = :editionZh,
              edition_en = :editionEn, zone = :zone, first_day = :first, last_day = :last,
              within = :within, roles = :roles, hall_gap = :hallGap, person_gap = :personGap
            where id = :id
            """)
        .params(params(sheet))
        .update();
  }

  private static Map<String, @Nullable Object> params(GatheringSheet sheet) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("id", sheet.id().value());
    params.put("nameZh", sheet.name().zh());
    params.put("nameEn", sheet.name().en());
    params.put("themeZh", sheet.theme().zh());
    params.put("themeEn", sheet.theme().en());
    params.put("editionZh", sheet.edition().zh());
    params.put("editionEn", sheet.edition().en());
    params.put("zone", sheet.zone().getId());
    params.put("first", sheet.first());
    params.put("last", sheet.last());
    params.put("within", sheet.within() == null ? null : sheet.within().value());
    params.put("roles", sheet.roles().stream().map(Enum::name).toArray(String[]::new));
    params.put("hallGap", sheet.hallGap().toMinutes());
    params.put("personGap", sheet.personGap().toMinutes());
    return params;
  }

  void link(Id<Gathering> gathering, List<Id<Campaign>> campaigns) {
    jdbc.sql("delete from programme.gathering_campaign where gathering = :gathering")
        .param("gathering", gathering.value())
        .update();
    for (var position = 0; position < campaigns.size(); position++) {
      jdbc.sql("insert into programme.gathering_campaign values (:gathering, :campaign, :position)")
          .param("gathering", gathering.value())
          .param("campaign", campaigns.get(position).value())
          .param("position", position)
          .update();
    }
  }

  List<Hours> hours(Id<Gathering> gathering) {
    return jdbc.sql("select * from programme.day where gathering = :gathering order by day")
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new Hours(
                    row.getObject("day", LocalDate.class),
                    row.getObject("opens", LocalTime.class),
                    row.getObject("closes", LocalTime.class)))
        .list();
  }

  /** These days and no others. */
  void saveHours(Id<Gathering> gathering, List<Hours> hours) {
    jdbc.sql("delete from programme.day where gathering = :gathering")
        .param("gathering", gathering.value())
        .update();
    for (var each : hours) {
      jdbc.sql("insert into programme.day values (:gathering, :day, :opens, :closes)")
          .param("gathering", gathering.value())
          .param("day", each.day())
          .param("opens", each.opens())
          .param("closes", each.closes())
          .update();
    }
  }

  private static GatheringSheet read(ResultSet row, int number) throws SQLException {
    return new GatheringSheet(
        Id.of(row.getObject("id", UUID.class)),
        row.getString("slug"),
        words(row, "name"),
        words(row, "theme"),
        words(row, "edition"),
        ZoneId.of(row.getString("zone")),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        within(row),
        Stream.of((UUID[]) row.getArray("campaigns").getArray()).map(Id::<Campaign>of).toList(),
        Arrays.stream((String[]) row.getArray("roles").getArray()).map(BodyRole::valueOf).toList(),
        Duration.ofMinutes(row.getInt("hall_gap")),
        Duration.ofMinutes(row.getInt("person_gap")));
  }

  private static Bilingual words(ResultSet row, String column) throws SQLException {
    return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
  }

  private static @Nullable Id<Gathering> within(ResultSet row) throws SQLException {
    var within = row.getObject("within", UUID.class);
    return within == null ? null : Id.of(within);
  }
}
