package io.jinbang.intake.receipt;

import io.jinbang.campaign.Rulebook.Declaration;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Acceptance;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReceiptSql {
  private final JdbcClient jdbc;

  ReceiptSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Receipt receipt) {
    jdbc.sql(
            """
            insert into intake.receipt (code, entry, version, number, submitted_at, film_sha256,
              salt, payload, ledger_index, ledger_at)
            values (:code, :entry, :version, :number, :submittedAt, :film,
              :salt, :payload, :ledgerIndex, :ledgerAt)
            """)
        .param("code", receipt.code())
        .param("entry", receipt.entry().value())
        .param("version", receipt.version())
        .param("number", receipt.number())
        .param("submittedAt", at(receipt.submittedAt()))
        .param("film", receipt.filmSha256())
        .param("salt", receipt.salt())
        .param("payload", receipt.payload())
        .param("ledgerIndex", receipt.ledgerIndex())
        .param("ledgerAt", at(receipt.ledgerAt()))
        .update();
  }

  void insert(Receipt receipt, Acceptance acceptance) {
    jdbc.sql(
            """
            insert into intake.acceptance
              (entry, receipt_version, declaration, version, text_sha256, accepted_at)
            values (:entry, :receipt, :declaration, :version, :hash, :at)
            """)
        .param("entry", receipt.entry().value())
        .param("receipt", receipt.version())
        .param("declaration", acceptance.declaration())
        .param("version", acceptance.version())
        .param("hash", acceptance.textSha256())
        .param("at", at(acceptance.at()))
        .update();
  }

  /** Keeps a declaration's text for those who accept it. */
  void keep(Declaration declaration) {
    jdbc.sql(
            """
            insert into intake.declaration_text (sha256, zh, en) values (:hash, :zh, :en)
            on conflict (sha256) do nothing
            """)
        .param("hash", Acceptance.hash(declaration))
        .param("zh", declaration.text().zh())
        .param("en", declaration.text().en())
        .update();
  }

  Map<String, Text> texts(List<String> hashes) {
    var texts = new HashMap<String, Text>();
    jdbc.sql("select sha256, zh, en from intake.declaration_text where sha256 = any(:hashes)")
        .param("hashes", hashes.toArray(String[]::new))
        .query(
            row -> {
              texts.put(row.getString("sha256"), Text.of(row.getString("zh"), row.getString("en")));
            });
    return Map.copyOf(texts);
  }

  Optional<Receipt> byCode(String code) {
    return jdbc.sql("select * from intake.receipt where code = :code")
        .param("code", code)
        .query(ReceiptSql::receipt)
        .optional();
  }

  /** Newest first. */
  List<Receipt> ofEntry(Id<Entry> entry) {
    return jdbc.sql("select * from intake.receipt where entry = :entry order by version desc")
        .param("entry", entry.value())
        .query(ReceiptSql::receipt)
        .list();
  }

  List<Acceptance> acceptances(Receipt receipt) {
    return jdbc.sql(
            """
            select declaration, version, text_sha256, accepted_at from intake.acceptance
            where entry = :entry and receipt_version = :version order by declaration
            """)
        .param("entry", receipt.entry().value())
        .param("version", receipt.version())
        .query(ReceiptSql::acceptance)
        .list();
  }

  UUID campaignOf(Id<Entry> entry) {
    return jdbc.sql("select campaign from intake.entry where id = :id")
        .param("id", entry.value())
        .query(UUID.class)
        .single();
  }

  private static Receipt receipt(ResultSet row, int number) throws SQLException {
    return new Receipt(
        row.getString("code"),
        Id.of(row.getObject("entry", UUID.class)),
        row.getInt("version"),
        row.getString("number"),
        instant(row, "submitted_at"),
        row.getString("film_sha256"),
        row.getString("salt"),
        row.getString("payload"),
        row.getLong("ledger_index"),
        instant(row, "ledger_at"));
  }

  private static Acceptance acceptance(ResultSet row, int number) throws SQLException {
    return new Acceptance(
        row.getString("declaration"),
        row.getInt("version"),
        row.getString("text_sha256"),
        instant(row, "accepted_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
