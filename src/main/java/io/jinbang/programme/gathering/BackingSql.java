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
class BackingSql {
  private final JdbcClient jdbc;

  BackingSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By position, whatever their role. */
  List<BodySheet> of(Id<Gathering> gathering) {
    return jdbc.sql(
            "select * from programme.body where gathering = :gathering order by position, id")
        .param("gathering", gathering.value())
        .query(BackingSql::read)
        .list();
  }

  /** Behind all that are there. */
  void insert(Id<Gathering> gathering, BodySheet body) {
    jdbc.sql(
            """
            insert into programme.body (id, gathering, forum, role, name_zh, name_en, position)
            values (:id, :gathering, :forum, :role, :zh, :en,
              (select coalesce(max(position) + 1, 0) from programme.body
               where gathering = :gathering))
            """)
        .param("id", body.id().value())
        .param("gathering", gathering.value())
        .param("forum", body.forum() == null ? null : body.forum().value())
        .param("role", body.role().name())
        .param("zh", body.name().zh())
        .param("en", body.name().en())
        .update();
  }

  void update(BodySheet body) {
    jdbc.sql(
            """
            update programme.body set role = :role, name_zh = :zh, name_en = :en where id = :id
            """)
        .param("id", body.id().value())
        .param("role", body.role().name())
        .param("zh", body.name().zh())
        .param("en", body.name().en())
        .update();
  }

  void reorder(List<Id<BodySheet>> order) {
    for (var position = 0; position < order.size(); position++) {
      jdbc.sql("update programme.body set position = :position where id = :id")
          .param("position", position)
          .param("id", order.get(position).value())
          .update();
    }
  }

  void delete(Id<BodySheet> id) {
    jdbc.sql("delete from programme.body where id = :id").param("id", id.value()).update();
  }

  private static BodySheet read(ResultSet row, int number) throws SQLException {
    var forum = row.getObject("forum", UUID.class);
    return new BodySheet(
        Id.of(row.getObject("id", UUID.class)),
        forum == null ? null : Id.of(forum),
        BodyRole.valueOf(row.getString("role")),
        new Bilingual(row.getString("name_zh"), row.getString("name_en")));
  }
}
