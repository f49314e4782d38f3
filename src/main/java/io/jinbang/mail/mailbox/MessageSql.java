package io.jinbang.mail.mailbox;

import io.jinbang.mail.Mailbox;
import io.jinbang.mail.Message;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageSql {
  private final JdbcClient jdbc;

  MessageSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // -- messages

  /** One message is kept after another, so that the same is never kept twice. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('mail.message'))")
        .query((row, number) -> "")
        .list();
  }

  /** The message with these bytes, or with this name and content. */
  Optional<Id<Message>> same(Digested.Seal seal, @Nullable String messageId) {
    return jdbc
        .sql(
            """
            select id from mail.message
            where sha256 = :sha or (message_id = :messageId and content_sha256 = :content)
            """)
        .param("sha", seal.sha256())
        .param("content", seal.contentSha256())
        .param("messageId", messageId)
        .query((row, number) -> Id.<Message>of(row.getObject("id", UUID.class)))
        .list()
        .stream()
        .findFirst();
  }

  boolean isKnown(@Nullable String messageId) {
    return jdbc.sql("select exists (select 1 from mail.message where message_id = :messageId)")
        .param("messageId", messageId)
        .query(Boolean.class)
        .single();
  }

  void add(Message message, @Nullable String messageId, String content, Instant now) {
    jdbc.sql(
            """
            insert into mail.message
              (id, sha256, content_sha256, message_id, variant, from_address, subject, received_at,
               size, whole, kept_at)
            values (:id, :sha, :content, :messageId, :variant, :from, :subject, :received, :size,
              :whole, :now)
            """)
        .param("id", message.id().value())
        .param("sha", message.sha256())
        .param("content", content)
        .param("messageId", messageId)
        .param("variant", message.variant())
        .param("from", message.from())
        .param("subject", message.subject())
        .param("received", Timestamp.from(message.receivedAt()))
        .param("size", message.size())
        .param("whole", message.whole())
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Message> find(Id<Message> id) {
    return jdbc.sql("select * from mail.message where id = :id")
        .param("id", id.value())
        .query(MessageSql::read)
        .optional();
  }

  private static Message read(ResultSet row, int number) throws SQLException {
    return new Message(
        Id.of(row.getObject("id", UUID.class)),
        row.getString("sha256"),
        row.getBoolean("variant"),
        row.getString("from_address"),
        row.getString("subject"),
        row.getTimestamp("received_at").toInstant(),
        row.getLong("size"),
        row.getBoolean("whole"));
  }

  // -- what is done with

  Set<Long> fetched(String mailbox, long validity) {
    return new HashSet<>(
        jdbc.sql(
                "select uid from mail.fetched where mailbox = :mailbox and uidvalidity = :validity")
            .param("mailbox", mailbox)
            .param("validity", validity)
            .query(Long.class)
            .list());
  }

  void fetched(String mailbox, long validity, long uid, Id<Message> message) {
    jdbc.sql(
            """
            insert into mail.fetched (mailbox, uidvalidity, uid, message)
            values (:mailbox, :validity, :uid, :message) on conflict do nothing
            """)
        .param("mailbox", mailbox)
        .param("validity", validity)
        .param("uid", uid)
        .param("message", message.value())
        .update();
  }

  // -- the reading itself

  Mailbox.State state(String address) {
    return jdbc.sql("select enabled, changed_by, read_at, trouble from mail.mailbox")
        .query(
            (row, number) ->
                new Mailbox.State(
                    address,
                    row.getBoolean("enabled") ? row.getObject("changed_by", UUID.class) : null,
                    instant(row.getTimestamp("read_at")),
                    row.getString("trouble")))
        .optional()
        .orElse(new Mailbox.State(address, null, null, null));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  void turn(boolean on, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into mail.mailbox (enabled, changed_by, changed_at) values (:on, :by, :now)
            on conflict (single) do update set enabled = excluded.enabled,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        .param("on", on)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  void read(Instant now, @Nullable String trouble) {
    jdbc.sql("update mail.mailbox set read_at = :now, trouble = :trouble")
        .param("now", Timestamp.from(now))
        .param("trouble", trouble)
        .update();
  }
}
