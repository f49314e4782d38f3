package io.jinbang.intake.complaint;

import io.jinbang.intake.Entry;
import io.jinbang.intake.complaint.Complaint.State;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import io.jinbang.shared.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComplaintSql {
  private final JdbcClient jdbc;

  ComplaintSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String nextNumber() {
    return jdbc.sql("select 'RC-' || to_char(nextval('intake.complaint_number'), 'FM0000')")
        .query(String.class)
        .single();
  }

  void insert(Complaint complaint, Token key, String salt, String payload) {
    jdbc.sql(
            """
            insert into intake.complaint (id, number, campaign, work, entry, name, email, relation,
              claim, evidence, state, received_at, key_sha256, salt, payload, ledger_index)
            values (:id, :number, :campaign, :work, :entry, :name, :email, :relation,
              :claim, :evidence, :state, :at, :key, :salt, :payload, :index)
            """)
        .param("id", complaint.id().value())
        .param("number", complaint.number())
        .param("campaign", complaint.campaign().value())
        .param("work", complaint.work())
        .param("entry", complaint.entry() == null ? null : complaint.entry().value())
        .param("name", complaint.name())
        .param("email", complaint.email())
        .param("relation", complaint.relation().name())
        .param("claim", complaint.claim())
        .param("evidence", complaint.evidence())
        .param("state", complaint.state().name())
        .param("at", at(complaint.receivedAt()))
        .param("key", key.sha256())
        .param("salt", salt)
        .param("payload", payload)
        .param("index", complaint.ledgerIndex())
        .update();
  }

  Optional<Complaint> find(Id<Complaint> id) {
    return one("where id = :id", "id", id.value());
  }

  /** Whoever else wants to change it waits until this transaction ends. */
  Optional<Complaint> lock(Id<Complaint> id) {
    return one("where id = :id for update", "id", id.value());
  }

  Optional<Complaint> byKey(Token key) {
    return one("where key_sha256 = :key", "key", key.sha256());
  }

  private Optional<Complaint> one(String where, String name, Object value) {
    return jdbc.sql("select * from intake.complaint " + where)
        .param(name, value)
        .query(ComplaintSql::complaint)
        .optional();
  }

  /** What waits for the host first, then the newest. */
  List<Complaint> all() {
    return jdbc.sql(
            """
            select * from intake.complaint
            order by state not in ('CONFIRMED', 'UNDER_REVIEW'), received_at desc
            """)
        .query(ComplaintSql::complaint)
        .list();
  }

  List<Complaint> of(Id<Entry> entry) {
    return jdbc.sql("select * from intake.complaint where entry = :entry order by received_at")
        .param("entry", entry.value())
        .query(ComplaintSql::complaint)
        .list();
  }

  /** Complaints against works of a person that nobody has answered yet. */
  List<Complaint> unanswered(UUID entrant) {
    return jdbc.sql(
            """
            select c.* from intake.complaint c join intake.entry e on e.id = c.entry
            where e.entrant = :entrant and c.state in ('UNDER_REVIEW', 'TAKEN_DOWN')
              and not exists (select from intake.complaint_step s
                where s.complaint = c.id and s.what = 'COUNTERED')
            order by c.received_at
            """)
        .param("entrant", entrant)
        .query(ComplaintSql::complaint)
        .list();
  }

  void setState(Id<Complaint> id, State state) {
    jdbc.sql("update intake.complaint set state = :state where id = :id")
        .param("id", id.value())
        .param("state", state.name())
        .update();
  }

  void tie(Id<Complaint> id, Id<Entry> entry) {
    jdbc.sql("update intake.complaint set entry = :entry where id = :id")
        .param("id", id.value())
        .param("entry", entry.value())
        .update();
  }

  void add(Id<Complaint> id, ComplaintStep step) {
    jdbc.sql(
            """
            insert into intake.complaint_step (complaint, at, what, by_person, why, ledger_index)
            values (:complaint, :at, :what, :by, :why, :index)
            """)
        .param("complaint", id.value())
        .param("at", at(step.at()))
        .param("what", step.what().name())
        .param("by", step.by() == null ? null : step.by().value())
        .param("why", step.why())
        .param("index", step.ledgerIndex())
        .update();
  }

  /** Oldest first. */
  List<ComplaintStep> steps(Id<Complaint> id) {
    return jdbc.sql("select * from intake.complaint_step where complaint = :id order by id")
        .param("id", id.value())
        .query(ComplaintSql::step)
        .list();
  }

  Map<Id<Entry>, Instant> takenDown(Collection<Id<Entry>> entries) {
    var found = new HashMap<Id<Entry>, Instant>();
    jdbc.sql(
            """
            select c.entry, min(s.at) as at from intake.complaint c
            join lateral (select at from intake.complaint_step s
              where s.complaint = c.id and s.what = 'TAKEN_DOWN' order by s.id desc limit 1) s on true
            where c.state = 'TAKEN_DOWN' and c.entry = any(:entries)
            group by c.entry
            """)
        .param("entries", entries.stream().map(Id::value).toArray(UUID[]::new))
        .query(
            row -> {
              found.put(Id.of(row.getObject("entry", UUID.class)), instant(row, "at"));
            });
    return Map.copyOf(found);
  }

  private static Complaint complaint(ResultSet row, int number) throws SQLException {
    return new Complaint(
        Id.of(row.getObject("id", UUID.class)),
        row.getString("number"),
        Id.of(row.getObject("campaign", UUID.class)),
        row.getString("work"),
        id(row, "entry"),
        row.getString("name"),
        row.getString("email"),
        Complaint.Relation.valueOf(row.getString("relation")),
        row.getString("claim"),
        row.getString("evidence"),
        State.valueOf(row.getString("state")),
        instant(row, "received_at"),
        row.getLong("ledger_index"));
  }

  private static ComplaintStep step(ResultSet row, int number) throws SQLException {
    return new ComplaintStep(
        instant(row, "at"),
        ComplaintStep.What.valueOf(row.getString("what")),
        ComplaintSql.<Person>id(row, "by_person"),
        row.getString("why"),
        row.getObject("ledger_index", Long.class));
  }

  private static <T> @Nullable Id<T> id(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, UUID.class);
    return value == null ? null : Id.of(value);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
