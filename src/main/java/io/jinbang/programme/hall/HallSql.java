package io.jinbang.programme.hall;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HallSql {
  private final JdbcClient jdbc;

  HallSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<HallSheet> of(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select h.*, v.name_zh as venue_zh, v.name_en as venue_en,
              v.address_zh, v.address_en
            from programme.hall h join programme.venue v on v.id = h.venue
            where h.gathering = :gathering order by v.position, v.id, h.position, h.id
            """)
        .param("gathering", gathering.value())
        .query(HallSql::read)
        .list();
  }

  private static HallSheet read(ResultSet row, int number) throws SQLException {
    return new HallSheet(
        Id.of(row.getObject("id", UUID.class)),
        new Venue(
            Id.of(row.getObject("venue", UUID.class)), words(row, "venue"), words(row, "address")),
        words(row, "name"),
        row.getInt("capacity"),
        Set.of((String[]) row.getArray("equipment").getArray()));
  }

  private static Bilingual words(ResultSet row, String column) throws SQLException {
    return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
  }
}
