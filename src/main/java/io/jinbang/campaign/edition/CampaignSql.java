package io.jinbang.campaign.edition;

import io.jinbang.campaign.RulebookVersion.Kind;
import io.jinbang.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignSql {
  private final JdbcClient jdbc;

  CampaignSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Row(UUID id, String slug, String source, String hash, Instant createdAt, int version) {}

  /** Which rulebook is in force. */
  record Key(UUID id, int version, String hash) {}

  /** A version as it is kept. */
  record VersionRow(
      int number,
      Kind kind,
      String source,
      String hash,
      Instant at,
      @Nullable Text reason,
      @Nullable Long ledgerIndex) {}

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

  void insert(UUID campaign, VersionRow version, UUID by) {
    jdbc.sql(
            """
            insert into campaign.version (campaign, number, kind, source, hash, made_by, made_at,
              reason_zh, reason_en, ledger_index)
            values (:campaign, :number, :kind, :source, :hash, :by, :at, :zh, :en, :line)
            """)
        .param("campaign", campaign)
        .param("number", version.number())
        .param("kind", version.kind().name())
        .param("source", version.source())
        .param("hash", version.hash())
        .param("by", by)
        .param("at", Timestamp.from(version.at()))
        .param("zh", version.reason() == null ? null : version.reason().zh())
        .param("en", version.reason() == null ? null : version.reason().en())
        .param("line", version.ledgerIndex())
        .update();
  }

  /** Puts a source in force. */
  void update(Row row) {
    jdbc.sql(
            """
            update campaign.campaign set source = :source, hash = :hash, version = :version
            where id = :id
            """)
        .param("id", row.id())
        .param("source", row.source())
        .param("hash", row.hash())
        .param("version", row.version())
        .update();
  }

  Optional<Row> find(UUID id) {
    return row(id, "");
  }

  /** Whoever else wants to change it waits until this transaction ends. */
  Optional<Row> lock(UUID id) {
    return row(id, " for update");
  }

  private Optional<Row> row(UUID id, String how) {
    return jdbc.sql("select * from campaign.campaign where id = :id" + how)
        .param("id", id)
        .query(CampaignSql::read)
        .optional();
  }

  Optional<Key> keyOf(UUID id) {
    return jdbc.sql("select id, version, hash from campaign.campaign where id = :id")
        .param("id", id)
        .query(CampaignSql::key)
        .optional();
  }

  Optional<Key> keyOf(String slug) {
    return jdbc.sql("select id, version, hash from campaign.campaign where slug = :slug")
        .param("slug", slug)
        .query(CampaignSql::key)
        .optional();
  }

  List<Key> newestFirst() {
    return jdbc.sql(
            "select id, version, hash from campaign.campaign order by created_at desc, slug")
        .query(CampaignSql::key)
        .list();
  }

  /** In the order in which they were in force. */
  List<VersionRow> versions(UUID campaign) {
    return jdbc.sql("select * from campaign.version where campaign = :campaign order by number")
        .param("campaign", campaign)
        .query(CampaignSql::version)
        .list();
  }

  private static Key key(ResultSet row, int number) throws SQLException {
    return new Key(row.getObject("id", UUID.class), row.getInt("version"), row.getString("hash"));
  }

  private static Row read(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("slug"),
        row.getString("source"),
        row.getString("hash"),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("version"));
  }

  private static VersionRow version(ResultSet row, int number) throws SQLException {
    var zh = row.getString("reason_zh");
    return new VersionRow(
        row.getInt("number"),
        Kind.valueOf(row.getString("kind")),
        row.getString("source"),
        row.getString("hash"),
        row.getTimestamp("made_at").toInstant(),
        zh == null ? null : Text.of(zh, row.getString("reason_en")),
        row.getObject("ledger_index", Long.class));
  }
}
