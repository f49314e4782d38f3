package io.jinbang.intake.mailbox;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.arrival.Arrival;
import io.jinbang.mail.Message;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MailSql {
  static final int PAGE = 50;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  MailSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // -- messages

  void add(Message message) {
    jdbc.sql(
            """
            insert into intake.mail (message, state, sender, subject, received_at)
            values (:id, 'READ', :sender, :subject, :received)
            """)
        .param("id", message.id().value())
        .param("sender", message.from())
        .param("subject", message.subject())
        .param("received", Timestamp.from(message.receivedAt()))
        .update();
  }

  Optional<Mail> find(Id<Message> message) {
    return find(message, "");
  }

  /** The same, held until the transaction ends. */
  Optional<Mail> lock(Id<Message> message) {
    return find(message, " for update");
  }

  private Optional<Mail> find(Id<Message> message, String held) {
    return jdbc.sql("select * from intake.mail where message = :id" + held)
        .param("id", message.value())
        .query(MailSql::read)
        .optional();
  }

  void save(Mail mail) {
    jdbc.sql(
            """
            update intake.mail set campaign = :campaign, state = :state, reason = :reason,
              unit = :unit, words = :words, reply = :reply, entry = :entry, answered_at = :answered
            where message = :id
            """)
        .param("id", mail.message().value())
        .param("campaign", value(mail.campaign()))
        .param("state", mail.state().name())
        .param("reason", mail.reason() == null ? null : mail.reason().name())
        .param("unit", value(mail.unit()))
        .param("words", mail.words())
        .param("reply", mail.reply())
        .param("entry", value(mail.entry()))
        .param("answered", mail.answeredAt() == null ? null : Timestamp.from(mail.answeredAt()))
        .update();
  }

  private static @Nullable UUID value(@Nullable Id<?> id) {
    return id == null ? null : id.value();
  }

  private static Mail read(ResultSet row, int number) throws SQLException {
    var reason = row.getString("reason");
    var answered = row.getTimestamp("answered_at");
    return new Mail(
        Id.of(row.getObject("message", UUID.class)),
        MailSql.<Campaign>id(row, "campaign"),
        MailState.valueOf(row.getString("state")),
        reason == null ? null : MailReason.valueOf(reason),
        MailSql.<Body>id(row, "unit"),
        row.getString("sender"),
        row.getString("subject"),
        row.getTimestamp("received_at").toInstant(),
        row.getString("words"),
        row.getString("reply"),
        MailSql.<Entry>id(row, "entry"),
        answered == null ? null : answered.toInstant());
  }

  private static <T> @Nullable Id<T> id(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, UUID.class);
    return value == null ? null : Id.of(value);
  }

  /** Those that wait for a job, oldest first. */
  List<Id<Message>> in(MailState state) {
    return jdbc.sql("select message from intake.mail where state = :state order by received_at")
        .param("state", state.name())
        .query((row, number) -> Id.<Message>of(row.getObject("message", UUID.class)))
        .list();
  }

  /** Answers that went to an address since then. */
  long answersSince(String sender, Instant then) {
    return jdbc.sql(
            "select count(*) from intake.mail where sender = :sender and answered_at > :then")
        .param("sender", sender)
        .param("then", Timestamp.from(then))
        .query(Long.class)
        .single();
  }

  // -- lists

  /** Newest first; of one call, or of all. */
  List<Mail> page(@Nullable Id<Campaign> campaign, String state, int page) {
    return list(campaign, state, PAGE, (long) page * PAGE);
  }

  List<Mail> all(@Nullable Id<Campaign> campaign, String state) {
    return list(campaign, state, Integer.MAX_VALUE, 0);
  }

  private List<Mail> list(@Nullable Id<Campaign> campaign, String state, int most, long from) {
    return jdbc.sql(
            """
            select * from intake.mail
            where (:campaign::uuid is null or campaign = :campaign::uuid)
              and (:state = '' or state = :state)
            order by received_at desc, message limit :most offset :from
            """)
        .param("campaign", value(campaign))
        .param("state", state)
        .param("most", most)
        .param("from", from)
        .query(MailSql::read)
        .list();
  }

  Map<MailState, Long> counts(@Nullable Id<Campaign> campaign) {
    record Count(MailState state, long mails) {}
    return jdbc
        .sql(
            """
            select state, count(*) as mails from intake.mail
            where :campaign::uuid is null or campaign = :campaign::uuid group by state
            """)
        .param("campaign", value(campaign))
        .query(
            (row, number) ->
                new Count(MailState.valueOf(row.getString("state")), row.getLong("mails")))
        .list()
        .stream()
        .collect(Collectors.toMap(Count::state, Count::mails));
  }

  // -- what came with them

  void replaceFiles(Id<Message> message, List<MailFile> files) {
    jdbc.sql("delete from intake.mail_file where message = :id")
        .param("id", message.value())
        .update();
    for (var file : files) {
      jdbc.sql(
              """
              insert into intake.mail_file (message, number, name, size, kind, note_zh, note_en)
              values (:id, :number, :name, :size, :kind, :zh, :en)
              """)
          .param("id", message.value())
          .param("number", file.number())
          .param("name", file.name())
          .param("size", file.size())
          .param("kind", file.kind().name())
          .param("zh", file.note().zh())
          .param("en", file.note().en())
          .update();
    }
  }

  List<MailFile> files(Id<Message> message) {
    return jdbc.sql("select * from intake.mail_file where message = :id order by number")
        .param("id", message.value())
        .query(
            (row, number) ->
                new MailFile(
                    row.getInt("number"),
                    row.getString("name"),
                    row.getLong("size"),
                    MailFile.Kind.valueOf(row.getString("kind")),
                    Text.of(row.getString("note_zh"), row.getString("note_en"))))
        .list();
  }

  void replaceWorks(Id<Message> message, List<MailWork> works) {
    jdbc.sql("delete from intake.mail_work where message = :id")
        .param("id", message.value())
        .update();
    for (var line = 0; line < works.size(); line++) {
      var work = works.get(line);
      jdbc.sql(
              """
              insert into intake.mail_work (message, place, line, title, arrival, film, problems)
              values (:id, :place, :line, :title, :arrival, :film, :problems::jsonb)
              """)
          .param("id", message.value())
          .param("place", work.place())
          .param("line", line)
          .param("title", work.title())
          .param("arrival", value(work.arrival()))
          .param("film", work.film())
          .param("problems", JSON.writeValueAsString(work.problems()))
          .update();
    }
  }

  List<MailWork> works(Id<Message> message) {
    return jdbc.sql("select * from intake.mail_work where message = :id order by line")
        .param("id", message.value())
        .query(
            (row, number) ->
                new MailWork(
                    row.getString("place"),
                    row.getString("title"),
                    MailSql.<Arrival>id(row, "arrival"),
                    row.getString("film"),
                    Arrays.asList(JSON.readValue(row.getString("problems"), Problem[].class))))
        .list();
  }

  void replaceFilm(Id<Message> message, String place, String film) {
    jdbc.sql("update intake.mail_work set film = :film where message = :id and place = :place")
        .param("id", message.value())
        .param("place", place)
        .param("film", film)
        .update();
  }

  /** Messages that wait for this work among others. */
  List<Id<Message>> settling(Id<Arrival> arrival) {
    return jdbc.sql(
            """
            select m.message from intake.mail m
            where m.state = 'SETTLING' and exists (select 1 from intake.mail_work w
              where w.message = m.message and w.arrival = :arrival)
            """)
        .param("arrival", arrival.value())
        .query((row, number) -> Id.<Message>of(row.getObject("message", UUID.class)))
        .list();
  }

  // -- pairings by hand

  void pair(Id<Message> message, String place, String film) {
    jdbc.sql(
            """
            insert into intake.mail_pairing (message, place, film) values (:id, :place, :film)
            on conflict (message, place) do update set film = excluded.film
            """)
        .param("id", message.value())
        .param("place", place)
        .param("film", film)
        .update();
  }

  /** Film by place; an empty name means none. */
  Map<String, String> pairings(Id<Message> message) {
    record Pair(String place, String film) {}
    return jdbc
        .sql("select place, film from intake.mail_pairing where message = :id")
        .param("id", message.value())
        .query((row, number) -> new Pair(row.getString("place"), row.getString("film")))
        .list()
        .stream()
        .collect(Collectors.toMap(Pair::place, Pair::film));
  }

  // -- hosts of links

  List<String> hosts() {
    return jdbc.sql("select host from intake.link_host order by host")
        .query((row, number) -> row.getString("host"))
        .list();
  }

  void addHost(String host, UUID by, Instant now) {
    jdbc.sql(
            """
            insert into intake.link_host (host, added_by, added_at) values (:host, :by, :now)
            on conflict do nothing
            """)
        .param("host", host)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .update();
  }

  void dropHost(String host) {
    jdbc.sql("delete from intake.link_host where host = :host").param("host", host).update();
  }
}
