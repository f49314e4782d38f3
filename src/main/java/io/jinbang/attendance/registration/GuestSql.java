package io.jinbang.attendance.registration;

import io.jinbang.attendance.registration.Guest.Origin;
import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.attendance.registration.Guest.Writing;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuestSql {
  private static final String GUEST =
      """
      select g.*, coalesce(p.name, '') as party_name from attendance.guest g
      left join attendance.party p on p.id = g.party
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  GuestSql(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  // -- finding

  Optional<Guest> find(Id<Guest> id) {
    return jdbc.sql(GUEST + "where g.id = :id")
        .param("id", id.value())
        .query(GuestSql::guest)
        .optional();
  }

  Optional<Guest> byEmail(Id<Gathering> gathering, String email) {
    return jdbc.sql(GUEST + "where g.gathering = :gathering and g.email = :email")
        .param("gathering", gathering.value())
        .param("email", email)
        .query(GuestSql::guest)
        .optional();
  }

  /** Addresses that are somebody's already. */
  Set<String> emails(Id<Gathering> gathering) {
    return new HashSet<>(
        jdbc.sql("select email from attendance.guest where gathering = :gathering and email <> ''")
            .param("gathering", gathering.value())
            .query(String.class)
            .list());
  }

  /** In every gathering. */
  List<Guest> byEmail(String email) {
    return jdbc.sql(GUEST + "where g.email = :email order by g.number")
        .param("email", email)
        .query(GuestSql::guest)
        .list();
  }

  Optional<Guest> byBadge(Id<Gathering> gathering, String code) {
    return byBadge(code).filter(guest -> guest.gathering().equals(gathering));
  }

  Optional<Guest> byBadge(String code) {
    return jdbc.sql(GUEST + "where g.badge = :code")
        .param("code", code)
        .query(GuestSql::guest)
        .optional();
  }

  /** Of those who have a place: how many there are, and what the newest changes were. */
  String version(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select count(*) || '.' || coalesce(extract(epoch from max(since)), 0) || '.'
              || coalesce(sum(hashtext(id::text || name_zh || name_en || category::text)::bigint), 0)
            from attendance.guest where gathering = :gathering and state = 'REGISTERED'
            """)
        .param("gathering", gathering.value())
        .query(String.class)
        .single();
  }

  /** In the order of coming, without those of whom nothing is left. */
  List<Guest> all(Id<Gathering> gathering) {
    return jdbc.sql(
            GUEST + "where g.gathering = :gathering and g.state <> 'ERASED' order by g.number")
        .param("gathering", gathering.value())
        .query(GuestSql::guest)
        .list();
  }

  List<Guest> companions(Id<Guest> guest) {
    return jdbc.sql(
            GUEST
                + "where g.companion_of = :guest and g.state not in ('ERASED', 'WITHDRAWN')"
                + " order by g.number")
        .param("guest", guest.value())
        .query(GuestSql::guest)
        .list();
  }

  /** In the order in which they began to wait. */
  List<Guest> waiting(Id<Gathering> gathering) {
    return jdbc.sql(
            GUEST
                + "where g.gathering = :gathering and g.state = 'WAITING' order by g.since,"
                + " g.number")
        .param("gathering", gathering.value())
        .query(GuestSql::guest)
        .list();
  }

  /** Places taken. */
  Map<Id<Category>, Integer> taken(Id<Gathering> gathering) {
    var taken = new HashMap<Id<Category>, Integer>();
    jdbc.sql(
            """
            select category, count(*)::int as guests from attendance.guest
            where gathering = :gathering and state = 'REGISTERED' group by category
            """)
        .param("gathering", gathering.value())
        .query(
            row -> {
              taken.put(Id.of(row.getObject("category", UUID.class)), row.getInt("guests"));
            });
    return taken;
  }

  // -- keeping

  void add(Guest guest, boolean consented) {
    addAll(List.of(guest), consented);
  }

  /** All at once: ten thousand rows are one statement's work for each batch. */
  void addAll(List<Guest> guests, boolean consented) {
    batch.batchUpdate(
        """
        insert into attendance.guest (id, gathering, category, party, origin, state, since, name_zh,
          name_en, organization, title, email, phone, needs, consent_at, companion_of, speaker,
          listed_at, badge)
        values (?, ?, ?, (select id from attendance.party where gathering = ? and name = ?), ?, ?,
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        guests,
        500,
        (row, guest) -> {
          var told = guest.particulars();
          var at = Timestamp.from(guest.since());
          row.setObject(1, guest.id().value());
          row.setObject(2, guest.gathering().value());
          row.setObject(3, guest.category().value());
          row.setObject(4, guest.gathering().value());
          row.setString(5, guest.party());
          row.setString(6, guest.origin().name());
          row.setString(7, guest.state().name());
          row.setTimestamp(8, at);
          row.setString(9, told.nameZh());
          row.setString(10, told.nameEn());
          row.setString(11, told.organization());
          row.setString(12, told.title());
          row.setString(13, told.email());
          row.setString(14, told.phone());
          row.setString(15, guest.needs());
          row.setTimestamp(16, consented ? at : null);
          row.setObject(17, value(guest.companionOf()));
          row.setObject(18, value(guest.speaker()));
          row.setTimestamp(19, at);
          row.setString(20, guest.badge());
        });
  }

  void save(Guest guest) {
    var told = guest.particulars();
    jdbc.sql(
            """
            update attendance.guest set category = :category, state = :state, since = :since,
              name_zh = :zh, name_en = :en, organization = :organization, title = :title,
              email = :email, phone = :phone, needs = :needs, badge = :badge
            where id = :id
            """)
        .param("id", guest.id().value())
        .param("category", guest.category().value())
        .param("state", guest.state().name())
        .param("since", Timestamp.from(guest.since()))
        .param("zh", told.nameZh())
        .param("en", told.nameEn())
        .param("organization", told.organization())
        .param("title", told.title())
        .param("email", told.email())
        .param("phone", told.phone())
        .param("needs", guest.needs())
        .param("badge", guest.badge())
        .update();
  }

  void consented(Id<Guest> guest, Instant now) {
    jdbc.sql(
            """
            update attendance.guest set consent_at = :now where id = :guest and consent_at is null
            """)
        .param("guest", guest.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void seen(Id<Guest> guest, Instant now) {
    jdbc.sql("update attendance.guest set seen_at = :now where id = :guest and seen_at is null")
        .param("guest", guest.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void printed(List<Id<Guest>> guests, Instant now) {
    jdbc.sql(
            """
            update attendance.guest set printed = printed + 1, printed_at = :now
            where id = any(:guests)
            """)
        .param("guests", guests.stream().map(Id::value).toArray(UUID[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  // -- erasing

  /** Nobody's any more; what doors counted stays a number. */
  void erase(Id<Guest> guest, Instant now) {
    erase("id = :which", guest.value(), now);
  }

  int eraseAll(Id<Gathering> gathering, Instant now) {
    return erase("gathering = :which", gathering.value(), now);
  }

  private int erase(String whose, UUID which, Instant now) {
    jdbc.sql(
            "delete from attendance.star where guest in (select id from attendance.guest where "
                + whose
                + ")")
        .param("which", which)
        .update();
    jdbc.sql(
            "delete from attendance.link where guest in (select id from attendance.guest where "
                + whose
                + ")")
        .param("which", which)
        .update();
    return jdbc.sql(
            """
            update attendance.guest set state = 'ERASED', since = :now, name_zh = '', name_en = '',
              organization = '', title = '', email = '', phone = '', needs = '', letter_due = null,
              speaker = null, party = null, badge = null
            where state <> 'ERASED' and
            """
                + whose)
        .param("which", which)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Of those who never confirmed their address nothing is kept for long. */
  List<Id<Guest>> unconfirmedSince(Instant then) {
    return jdbc.sql(
            """
            select id from attendance.guest g where state = 'UNCONFIRMED' and since < :then
              and not exists (select from attendance.sheet_row r where r.of_guest = g.id)
            """)
        .param("then", Timestamp.from(then))
        .query((row, number) -> Id.<Guest>of(row.getObject("id", UUID.class)))
        .list();
  }

  void drop(List<Id<Guest>> guests) {
    var ids = guests.stream().map(Id::value).toArray(UUID[]::new);
    jdbc.sql("delete from attendance.link where guest = any(:ids)").param("ids", ids).update();
    jdbc.sql("delete from attendance.star where guest = any(:ids)").param("ids", ids).update();
    jdbc.sql("delete from attendance.disclosure where guest = any(:ids)")
        .param("ids", ids)
        .update();
    jdbc.sql("delete from attendance.guest where id = any(:ids)").param("ids", ids).update();
  }

  // -- rows

  private static @Nullable UUID value(@Nullable Id<?> id) {
    return id == null ? null : id.value();
  }

  static Guest guest(ResultSet row, int number) throws SQLException {
    return new Guest(
        Id.of(row.getObject("id", UUID.class)),
        row.getLong("number"),
        Id.of(row.getObject("gathering", UUID.class)),
        Id.of(row.getObject("category", UUID.class)),
        row.getString("party_name"),
        Origin.valueOf(row.getString("origin")),
        State.valueOf(row.getString("state")),
        row.getTimestamp("since").toInstant(),
        new Particulars(
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getString("organization"),
            row.getString("title"),
            row.getString("email"),
            row.getString("phone")),
        row.getString("needs"),
        id(row, "companion_of"),
        id(row, "speaker"),
        new Writing(at(row, "written_at"), at(row, "reminded_at"), at(row, "seen_at")),
        row.getString("badge"),
        row.getInt("printed"));
  }

  private static <T> @Nullable Id<T> id(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, UUID.class);
    return value == null ? null : Id.of(value);
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    var value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
