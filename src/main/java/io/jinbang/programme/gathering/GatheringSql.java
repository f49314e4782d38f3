package io.jinbang.programme.gathering;

import io.jinbang.campaign.Campaign;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
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
