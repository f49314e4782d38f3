package io.jinbang.programme.gathering;

import io.jinbang.programme.Forum;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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

  /** Behind those that are there. */
  void insert(Id<Gathering> gathering, ForumSheet forum) {
    jdbc.sql(
            """
            insert into programme.forum (id, gathering, name_zh, name_en, edition_zh, edition_en,
              theme_zh, theme_en, position)
            values (:id, :gathering, :nameZh, :nameEn, :editionZh, :editionEn, :themeZh, :themeEn,
              (select count(*) from programme.forum where gathering = :gathering))
            """)
        .params(params(gathering, forum))
        .update();
  }

  void update(Id<Gathering> gathering, ForumSheet forum) {
    jdbc.sql(
            """
            update programme.forum set name_zh = :nameZh, name_en = :nameEn,
              edition_zh = :editionZh, edition_en = :editionEn, theme_zh = :themeZh,
              theme_en = :themeEn
            where id = :id and gathering = :gathering
            """)
        .params(params(gathering, forum))
        .update();
  }

  private static Map<String, Object> params(Id<Gathering> gathering, ForumSheet forum) {
    return Map.of(
        "id", forum.id().value(),
        "gathering", gathering.value(),
        "nameZh", forum.name().zh(),
        "nameEn", forum.name().en(),
        "editionZh", forum.edition().zh(),
        "editionEn", forum.edition().en(),
        "themeZh", forum.theme().zh(),
        "themeEn", forum.theme().en());
  }

  void reorder(List<Id<Forum>> order) {
    for (var position = 0; position < order.size(); position++) {
      jdbc.sql("update programme.forum set position = :position where id = :id")
          .param("position", position)
          .param("id", order.get(position).value())
          .update();
    }
  }

  boolean inUse(Id<Forum> forum) {
    return jdbc.sql("select exists (select from programme.session where forum = :forum)")
        .param("forum", forum.value())
        .query(Boolean.class)
        .single();
  }

  /** With the bodies behind it. */
  void delete(Id<Forum> forum) {
    jdbc.sql("delete from programme.forum where id = :id").param("id", forum.value()).update();
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
