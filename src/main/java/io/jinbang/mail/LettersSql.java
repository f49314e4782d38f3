package io.jinbang.mail;

import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LettersSql {
  private static final String LETTER =
      """
      select id, kind, recipient, subject, body, state, attempts, queued_at, next_at, sent_at, trouble
      from mail.letter
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  LettersSql(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** All at once: ten thousand rows are one statement's work for each batch. */
  void add(List<Letter> letters, Language language) {
    batch.batchUpdate(
        """
        insert into mail.letter
          (id, kind, recipient, language, subject, body, state, urgent, queued_at, next_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        letters,
        500,
        (row, letter) -> {
          row.setObject(1, letter.id().value());
          row.setString(2, letter.kind());
          row.setString(3, letter.to());
          row.setString(4, language.name());
          row.setString(5, letter.subject());
          row.setString(6, letter.body());
          row.setString(7, letter.state().name());
          row.setBoolean(8, letter.urgent());
          row.setTimestamp(9, Timestamp.from(letter.queued()));
          row.setTimestamp(10, Timestamp.from(letter.next()));
        });
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
                where state = 'WAITING' and next_at <= :now
                order by urgent desc, next_at, id limit :most
                """)
        .param("now", Timestamp.from(now))
        .param("most", most)
        .query(LettersSql::read)
        .list();
  }

  // -- how much there is

  long sentSince(Instant then) {
    return jdbc.sql("select count(*) from mail.letter where state = 'SENT' and sent_at > :then")
        .param("then", Timestamp.from(then))
        .query(Long.class)
        .single();
  }

  Map<Letter.State, Long> counts(String kind) {
    record Count(Letter.State state, long letters) {}
    return jdbc
        .sql(
            """
            select state, count(*) as letters from mail.letter
            where :kind = '' or kind = :kind group by state
            """)
        .param("kind", kind)
        .query(
            (row, number) ->
                new Count(Letter.State.valueOf(row.getString("state")), row.getLong("letters")))
        .list()
        .stream()
        .collect(Collectors.toMap(Count::state, Count::letters));
  }

  List<String> kinds() {
    return jdbc.sql("select distinct kind from mail.letter where kind is not null order by kind")
        .query((row, number) -> row.getString("kind"))
        .list();
  }

  /** Newest first. */
  List<Letter> page(Queue.Filter filter) {
    return list(filter, Queue.PAGE, (long) filter.page() * Queue.PAGE);
  }

  List<Letter> all(Queue.Filter filter) {
    return list(filter, Integer.MAX_VALUE, 0);
  }

  private List<Letter> list(Queue.Filter filter, int most, long from) {
    return jdbc.sql(
            LETTER
                + """
                where (:state = '' or state = :state) and (:kind = '' or kind = :kind)
                order by queued_at desc, id limit :most offset :from
                """)
        .param("state", filter.stateName())
        .param("kind", filter.kind())
        .param("most", most)
        .param("from", from)
        .query(LettersSql::read)
        .list();
  }

  int retryFailed(Instant now) {
    return jdbc.sql(
            """
            update mail.letter set state = 'WAITING', attempts = 0, next_at = :now
            where state = 'FAILED'
            """)
        .param("now", Timestamp.from(now))
        .update();
  }

  // -- the server's pause

  Optional<Pause> pause() {
    return jdbc.sql("select until, steps, letter, trouble from mail.pause")
        .query(
            (row, number) ->
                new Pause(
                    row.getTimestamp("until").toInstant(),
                    row.getInt("steps"),
                    Id.of(row.getObject("letter", UUID.class)),
                    row.getString("trouble")))
        .optional();
  }

  void pause(Pause pause) {
    jdbc.sql(
            """
            insert into mail.pause (until, steps, letter, trouble)
            values (:until, :steps, :letter, :trouble)
            on conflict (single) do update set until = excluded.until, steps = excluded.steps,
              letter = excluded.letter, trouble = excluded.trouble
            """)
        .param("until", Timestamp.from(pause.until()))
        .param("steps", pause.steps())
        .param("letter", pause.letter().value())
        .param("trouble", pause.trouble())
        .update();
  }

  /** A letter has gone through. */
  void endPause() {
    jdbc.sql("update mail.pause set steps = 0 where steps > 0").update();
  }

  // -- one

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
        row.getString("kind"),
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
