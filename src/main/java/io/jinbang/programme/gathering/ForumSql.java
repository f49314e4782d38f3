package io.jinbang.programme.gathering;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ForumSql {
  private final JdbcClient jdbc;

  ForumSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ForumSheet> of(Id<Gathering> gathering) {
    return jdbc.sql(
            "select * from programme.forum where gathering = :gathering order by position, id")
        .param("gathering", gathering.value())
        .query(ForumSql::read)
        .list();
  }

  private static ForumSheet read(ResultSet row, int number) throws SQLException {
    return new ForumSheet(
        Id.of(row.getObject("id", UUID.class)),
        words(row, "name"),
        words(row, "edition"),
        words(row, "theme"));
  }

  private static Bilingual words(ResultSet row, String column) throws SQLException {
    return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
  }
}
