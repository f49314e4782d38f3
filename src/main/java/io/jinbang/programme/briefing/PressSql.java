package io.jinbang.programme.briefing;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PressSql {
  private final JdbcClient jdbc;

  PressSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<PressDesk> desk(Id<Gathering> gathering) {
    return jdbc.sql("select * from programme.press_desk where gathering = :gathering")
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new PressDesk(
                    row.getTimestamp("closes").toInstant(),
                    row.getInt("per_outlet"),
                    Text.of(row.getString("consent_zh"), row.getString("consent_en")),
                    row.getObject("keep_until", LocalDate.class)))
        .optional();
  }

  void put(Id<Gathering> gathering, PressDesk desk) {
    jdbc.sql(
            """
            insert into programme.press_desk
              (gathering, closes, per_outlet, consent_zh, consent_en, keep_until)
            values (:gathering, :closes, :most, :zh, :en, :keep)
            on conflict (gathering) do update set closes = :closes, per_outlet = :most,
              consent_zh = :zh, consent_en = :en, keep_until = :keep
            """)
        .param("gathering", gathering.value())
        .param("closes", Timestamp.from(desk.closes()))
        .param("most", desk.perOutlet())
        .param("zh", desk.consent().zh())
        .param("en", desk.consent().en())
        .param("keep", Date.valueOf(desk.keepUntil()))
        .update();
  }

  /** Whoever applies or decides does so one after the other. */
  void lock(Id<Gathering> gathering) {
    jdbc.sql("select gathering from programme.press_desk where gathering = :id for update")
        .param("id", gathering.value())
        .query(UUID.class)
        .optional();
  }

  List<Outlet> outlets(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select * from programme.outlet where gathering = :gathering
            order by coalesce(nullif(name_zh, ''), name_en)
            """)
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new Outlet(
                    Id.of(row.getObject("id", UUID.class)),
                    new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                    Outlet.Kind.valueOf(row.getString("kind"))))
        .list();
  }

  void put(Id<Gathering> gathering, Outlet outlet) {
    jdbc.sql(
            """
            insert into programme.outlet (id, gathering, name_zh, name_en, kind)
            values (:id, :gathering, :zh, :en, :kind)
            on conflict (id) do update set name_zh = :zh, name_en = :en, kind = :kind
            """)
        .param("id", outlet.id().value())
        .param("gathering", gathering.value())
        .param("zh", outlet.name().zh())
        .param("en", outlet.name().en())
        .param("kind", outlet.kind().name())
        .update();
  }

  List<Accreditation> all(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select * from programme.accreditation where gathering = :gathering
            order by state <> 'PENDING', applied_at, name
            """)
        .param("gathering", gathering.value())
        .query(PressSql::read)
        .list();
  }

  private static Accreditation read(ResultSet row, int number) throws SQLException {
    return new Accreditation(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("outlet", UUID.class)),
        row.getString("name"),
        row.getString("email"),
        Accreditation.State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getTimestamp("applied_at").toInstant());
  }

  /** One application of an address; a second changes nothing. */
  void apply(Id<Gathering> gathering, Accreditation given) {
    jdbc.sql(
            """
            insert into programme.accreditation
              (id, gathering, outlet, name, email, state, applied_at)
            values (:id, :gathering, :outlet, :name, :email, 'PENDING', :now)
            on conflict (gathering, email) do nothing
            """)
        .param("id", given.id().value())
        .param("gathering", gathering.value())
        .param("outlet", given.outlet().value())
        .param("name", given.name())
        .param("email", given.email())
        .param("now", Timestamp.from(given.applied()))
        .update();
  }

  void decide(
      Id<Accreditation> id, Accreditation.State state, String reason, UUID by, Instant now) {
    jdbc.sql(
            """
            update programme.accreditation set state = :state, reason = :reason, decided_by = :by,
              decided_at = :now
            where id = :id
            """)
        .param("state", state.name())
        .param("reason", reason)
        .param("by", by)
        .param("now", Timestamp.from(now))
        .param("id", id.value())
        .update();
  }

  int countBy(String email) {
    return jdbc.sql("select count(*) from programme.accreditation where email = :email")
        .param("email", email)
        .query(Integer.class)
        .single();
  }

  void eraseBy(String email) {
    jdbc.sql("delete from programme.accreditation where email = :email")
        .param("email", email)
        .update();
  }

  /** Those that may be kept no longer. */
  void eraseKeptBefore(LocalDate today) {
    jdbc.sql(
            """
            delete from programme.accreditation a using programme.press_desk d
            where d.gathering = a.gathering and d.keep_until < :today
            """)
        .param("today", Date.valueOf(today))
        .update();
  }
}
