package io.jinbang.mail;

import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
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
class LettersSql {
  private static final String LETTER =
      """
      select id, recipient, subject, body, state, attempts, queued_at, next_at, sent_at, trouble
      from mail.letter
      """;

  private final JdbcClient jdbc;

  LettersSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Letter letter, Language language) {
    jdbc.sql(
            """
            insert into mail.letter
              (id, recipient, language, subject, body, state, queued_at, next_at)
            values (:id, :to, :language, :subject, :body, :state, :queued, :next)
            """)
        .param("id", letter.id().value())
        .param("to", letter.to())
        .param("language", language.name())
        .param("subject", letter.subject())
        .param("body", letter.body())
        .param("state", letter.state().name())
        .param("queued", Timestamp.from(letter.queued()))
        .param("next", Timestamp.from(letter.next()))
        .update();
  }

  int countTo(String to) {
    return jdbc.sql("select count(*) from mail.letter where recipient = :to")
        .param("to", to)
        .query(Integer.class)
        .single();
  }

  void forget(String to) {
    jdbc.sql("delete from mail.letter where recipient = :to and state = 'WAITING'")
        .param("to", to)
        .update();
    jdbc.sql(
            """
            update mail.letter set recipient = '', subject = '', body = '', trouble = null
            where recipient = :to
            """)
        .param("to", to)
        .update();
  }

  List<Letter> due(Instant now, int most) {
    return jdbc.sql(
            LETTER
                + """
                where state = 'WAITING' and next_at <= :now order by next_at, id limit :most
                """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(LettersSql::read)
        .list();
  }

  List<Letter> newest(int most, long from) {
    return jdbc.sql(LETTER + "order by queued_at desc, id limit :most offset :from")
        .param("most", most)
        .param("from", from)
        .query(LettersSql::read)
        .list();
  }

  int count() {
    return jdbc.sql("select count(*) from mail.letter").query(Integer.class).single();
  }

  Optional<Letter> find(Id<Letter> id) {
    return jdbc.sql(LETTER + "where id = :id")
        .param("id", id.value())
        .query(LettersSql::read)
        .optional();
  }

  void save(Letter letter) {
    jdbc.sql(
            """
            update mail.letter set body = :body, state = :state, attempts = :attempts,
              next_at = :next, sent_at = :sent, trouble = :trouble
            where id = :id
            """)
        .param("id", letter.id().value())
        .param("body", letter.body())
        .param("state", letter.state().name())
        .param("attempts", letter.attempts())
        .param("next", Timestamp.from(letter.next()))
        .param("sent", timestamp(letter.sent()))
        .param("trouble", letter.trouble())
        .update();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  private static Letter read(ResultSet row, int number) throws SQLException {
    var sent = row.getTimestamp("sent_at");
    return new Letter(
        Id.of(row.getObject("id", UUID.class)),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("body"),
        Letter.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getTimestamp("queued_at").toInstant(),
        row.getTimestamp("next_at").toInstant(),
        sent == null ? null : sent.toInstant(),
        row.getString("trouble"));
  }
}
