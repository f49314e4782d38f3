package io.jinbang.campaign.notice;

import io.jinbang.campaign.Campaign;
import io.jinbang.documents.FileKind;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
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
class NoticeSql {
  private final JdbcClient jdbc;

  NoticeSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where the call has a draft already. */
  boolean insert(Notice notice, UUID by, Instant at) {
    return words(
                jdbc.sql(
                    """
                    insert into campaign.notice (id, campaign, number, title_zh, title_en, text_zh,
                      text_en, remind_after, written_by, written_at)
                    values (:id, :campaign, :number, :titleZh, :titleEn, :textZh, :textEn, :remind,
                      :by, :at)
                    on conflict do nothing
                    """),
                notice)
            .param("campaign", notice.campaign().value())
            .param("number", notice.number())
            .param("by", by)
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** False where it was sent in the meantime. */
  boolean save(Notice notice) {
    return words(
                jdbc.sql(
                    """
                    update campaign.notice set title_zh = :titleZh, title_en = :titleEn,
                      text_zh = :textZh, text_en = :textEn, remind_after = :remind
                    where id = :id and sent_at is null
                    """),
                notice)
            .update()
        == 1;
  }

  private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec sql, Notice notice) {
    var wording = notice.wording();
    return sql.param("id", notice.id().value())
        .param("titleZh", wording.title().zh())
        .param("titleEn", wording.title().en())
        .param("textZh", wording.text().zh())
        .param("textEn", wording.text().en())
        .param("remind", wording.remindAfter());
  }

  void discard(Id<Notice> id) {
    jdbc.sql("delete from campaign.notice where id = :id and sent_at is null")
        .param("id", id.value())
        .update();
  }

  void markSent(Id<Notice> id, UUID by, Instant at) {
    jdbc.sql(
            """
            update campaign.notice set sent_at = :at, sent_by = :by
            where id = :id and sent_at is null
            """)
        .param("id", id.value())
        .param("by", by)
        .param("at", Timestamp.from(at))
        .update();
  }

  List<Notice> of(Id<Campaign> campaign) {
    return jdbc.sql("select * from campaign.notice where campaign = :campaign order by number")
        .param("campaign", campaign.value())
        .query(NoticeSql::read)
        .list();
  }

  /** Whoever else wants to change it waits until this transaction ends. */
  Optional<Notice> lock(Id<Notice> id) {
    return jdbc.sql("select * from campaign.notice where id = :id for update")
        .param("id", id.value())
        .query(NoticeSql::read)
        .optional();
  }

  // -- files

  void attach(Id<Notice> notice, Attachment file, byte[] bytes, Instant at) {
    jdbc.sql(
            """
            insert into campaign.attachment (id, notice, name, kind, bytes, added_at)
            values (:id, :notice, :name, :kind, :bytes, :at)
            """)
        .param("id", file.id().value())
        .param("notice", notice.value())
        .param("name", file.name())
        .param("kind", file.kind().name())
        .param("bytes", bytes)
        .param("at", Timestamp.from(at))
        .update();
  }

  void detach(Id<Notice> notice, Id<Attachment> file) {
    jdbc.sql("delete from campaign.attachment where notice = :notice and id = :id")
        .param("notice", notice.value())
        .param("id", file.value())
        .update();
  }

  List<Attachment> files(Id<Notice> notice) {
    return jdbc.sql(
            """
            select id, name, kind, length(bytes) as size from campaign.attachment
            where notice = :notice order by added_at, id
            """)
        .param("notice", notice.value())
        .query(NoticeSql::file)
        .list();
  }

  Optional<byte[]> bytes(Id<Notice> notice, Id<Attachment> file) {
    return jdbc.sql("select bytes from campaign.attachment where notice = :notice and id = :id")
        .param("notice", notice.value())
        .param("id", file.value())
        .query(byte[].class)
        .optional();
  }

  private static Attachment file(ResultSet row, int number) throws SQLException {
    return new Attachment(
        Id.of(row.getObject("id", UUID.class)),
        row.getString("name"),
        FileKind.valueOf(row.getString("kind")),
        row.getLong("size"));
  }

  private static Notice read(ResultSet row, int number) throws SQLException {
    var sent = row.getTimestamp("sent_at");
    var wording =
        new Wording(
            Text.of(row.getString("title_zh"), row.getString("title_en")),
            Text.of(row.getString("text_zh"), row.getString("text_en")),
            row.getInt("remind_after"));
    return new Notice(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("campaign", UUID.class)),
        row.getInt("number"),
        wording,
        sent == null ? null : sent.toInstant());
  }
}
