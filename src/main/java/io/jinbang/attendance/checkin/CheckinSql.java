package io.jinbang.attendance.checkin;

import io.jinbang.attendance.checkin.Answered.Entered;
import io.jinbang.attendance.registration.Guest;
import io.jinbang.shared.Id;
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
class CheckinSql {
  private static final String ENTERED =
      """
      select c.id, c.guest, c.at, c.undone_at, d.name from attendance.checkin c
      join attendance.door d on d.id = c.door
      """;

  /** Numbers are given before they are seen by others: those in flight are looked at again. */
  private static final int IN_FLIGHT = 500;

  private final JdbcClient jdbc;

  CheckinSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a check-in once.
   *
   * @return false where its id is known already
   */
  boolean add(UUID id, Id<Guest> guest, Door door, Instant at, Instant now) {
    return jdbc.sql(
                """
                insert into attendance.checkin (id, gathering, guest, door, place, at, received_at)
                values (:id, :gathering, :guest, :door, :place, :at, :now)
                on conflict (id) do nothing
                """)
            .param("id", id)
            .param("gathering", door.gathering().value())
            .param("guest", guest.value())
            .param("door", door.id().value())
            .param("place", door.place())
            .param("at", Timestamp.from(at))
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** Whose it is, where it is one of this place. */
  Optional<Id<Guest>> guestOf(UUID checkin, Door door) {
    return jdbc.sql(
            """
            select guest from attendance.checkin
            where id = :id and gathering = :gathering and place = :place
            """)
        .param("id", checkin)
        .param("gathering", door.gathering().value())
        .param("place", door.place())
        .query(UUID.class)
        .optional()
        .map(Id::of);
  }

  /** The check-in that counts. */
  Optional<Entered> first(Id<Guest> guest, Door door) {
    return jdbc.sql(
            """
            select e.id, e.guest, e.at, e.undone_at, d.name from attendance.entrance e
            join attendance.door d on d.id = e.door
            where e.guest = :guest and e.place = :place
            """)
        .param("guest", guest.value())
        .param("place", door.place())
        .query(CheckinSql::entered)
        .optional();
  }

  /** All of a guest's at this place up to that moment: they have not come in after all. */
  void undo(Id<Guest> guest, Door door, String why, Instant at, Instant now) {
    jdbc.sql(
            """
            update attendance.checkin set undone_at = :now, undone_door = :door, undone_why = :why
            where guest = :guest and place = :place and undone_at is null and at <= :at
            """)
        .param("guest", guest.value())
        .param("place", door.place())
        .param("door", door.id().value())
        .param("why", why)
        .param("at", Timestamp.from(at))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** What happened at this place since, undone ones again. */
  List<Entered> since(Door door, long cursor) {
    return jdbc.sql(
            ENTERED
                + """
                where c.gathering = :gathering and c.place = :place
                  and (c.number > :cursor - :inFlight
                    or c.undone_at > (select max(received_at) - interval '1 hour'
                      from attendance.checkin where gathering = :gathering))
                order by c.number
                """)
        .param("gathering", door.gathering().value())
        .param("place", door.place())
        .param("cursor", cursor)
        .param("inFlight", IN_FLIGHT)
        .query(CheckinSql::entered)
        .list();
  }

  long cursor(Door door) {
    return jdbc.sql(
            """
            select coalesce(max(number), 0) from attendance.checkin where gathering = :gathering
            """)
        .param("gathering", door.gathering().value())
        .query(Long.class)
        .single();
  }

  long inside(Door door) {
    return jdbc.sql(
            """
            select count(*) from attendance.entrance
            where gathering = :gathering and place = :place
            """)
        .param("gathering", door.gathering().value())
        .param("place", door.place())
        .query(Long.class)
        .single();
  }

  private static Entered entered(ResultSet row, int number) throws SQLException {
    return new Entered(
        row.getString("id"),
        row.getString("guest"),
        row.getTimestamp("at").toInstant().toString(),
        row.getString("name"),
        row.getTimestamp("undone_at") == null);
  }
}
