package io.jinbang.attendance.invitation;

import io.jinbang.attendance.registration.Guest;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuestPostSql {
  private final JdbcClient jdbc;

  GuestPostSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A letter somebody is about to get. */
  record Due(Id<Guest> guest, boolean reminder) {}

  /** Whoever was never written to and can be. */
  int inviteAll(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            update attendance.guest set letter_due = 'INVITATION'
            where gathering = :gathering and state = 'LISTED' and email <> ''
              and letter_due is null
            """)
        .param("gathering", gathering.value())
        .update();
  }

  void invite(Id<Guest> guest) {
    jdbc.sql(
            """
            update attendance.guest set letter_due = 'INVITATION'
            where id = :guest and state in ('LISTED', 'INVITED') and email <> ''
            """)
        .param("guest", guest.value())
        .update();
  }

  /** Whoever has not answered and was not written to since then. */
  int remindAll(Id<Gathering> gathering, Instant then) {
    return jdbc.sql(
            """
            update attendance.guest set letter_due = 'REMINDER'
            where gathering = :gathering and state = 'INVITED' and email <> ''
              and letter_due is null and greatest(written_at, reminded_at) < :then
            """)
        .param("gathering", gathering.value())
        .param("then", Timestamp.from(then))
        .update();
  }

  /** Some that are due; nobody else takes them until the transaction ends. */
  List<Due> due(int most) {
    return jdbc.sql(
            """
            select id, letter_due = 'REMINDER' as reminder from attendance.guest
            where letter_due is not null order by listed_at, number limit :most
            for update skip locked
            """)
        .param("most", most)
        .query(
            (row, number) ->
                new Due(Id.of(row.getObject("id", UUID.class)), row.getBoolean("reminder")))
        .list();
  }

  void written(Due due, Instant now) {
    jdbc.sql(
            """
            update attendance.guest set letter_due = null,
              since = case when state = 'LISTED' then :now else since end,
              state = case when state = 'LISTED' then 'INVITED' else state end,
              written_at = case when :reminder then written_at else :now end,
              reminded_at = case when :reminder then :now else reminded_at end
            where id = :guest
            """)
        .param("guest", due.guest().value())
        .param("reminder", due.reminder())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** They have answered meanwhile. */
  void drop(Due due) {
    jdbc.sql("update attendance.guest set letter_due = null where id = :guest")
        .param("guest", due.guest().value())
        .update();
  }

  /** How many wait for what: to be written to, to be reminded, without an address, queued. */
  int[] counts(Id<Gathering> gathering, Instant then) {
    return jdbc.sql(
            """
            select count(*) filter (where state = 'LISTED' and email <> '' and letter_due is null),
              count(*) filter (where state = 'INVITED' and letter_due is null
                and greatest(written_at, reminded_at) < :then),
              count(*) filter (where state = 'LISTED' and email = ''),
              count(*) filter (where letter_due is not null)
            from attendance.guest where gathering = :gathering
            """)
        .param("gathering", gathering.value())
        .param("then", Timestamp.from(then))
        .query(
            (row, number) -> new int[] {row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)})
        .single();
  }
}
