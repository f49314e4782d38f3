package io.jinbang.campaign.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignSql {
  private final JdbcClient jdbc;

  CampaignSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(UUID id, String slug, String source, String hash, Instant createdAt) {}

  /** False where the name is taken. */
  boolean insert(Row row, UUID openedBy) {
    return jdbc.sql(
                """
                insert into campaign.campaign (id, slug, source, hash, opened_by, created_at)
                values (:id, :slug, :source, :hash, :by, :at)
                on conflict (slug) do nothing
                """)
            .param("id", row.id())
            .param("slug", row.slug())
            .param("source", row.source())
            .param("hash", row.hash())
            .param("by", openedBy)
            .param("at", Timestamp.from(row.createdAt()))
            .update()
        == 1;
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql(
            "select id, slug, source, hash, created_at from campaign.campaign where id = :id")
        .param("id", id)
        .query(CampaignSql::read)
        .optional();
  }

  Optional<UUID> idOf(String slug) {
    return jdbc.sql("select id from campaign.campaign where slug = :slug")
        .param("slug", slug)
        .query(UUID.class)
        .optional();
  }

  List<UUID> newestFirst() {
    return jdbc.sql("select id from campaign.campaign order by created_at desc, slug")
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  private static Row read(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("source"),
        row.getString("hash"),
        row.getTimestamp("created_at").toInstant());
  }
}
