package io.jinbang.attendance.registration;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import io.jinbang.shared.Window;
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
class ReceptionSql {
  private final JdbcClient jdbc;

  ReceptionSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Reception> find(Id<Gathering> gathering) {
    return read(gathering, "");
  }

  /** Whoever else wants to give out a place waits until the transaction ends. */
  Optional<Reception> lock(Id<Gathering> gathering) {
    return read(gathering, " for update");
  }

  private Optional<Reception> read(Id<Gathering> gathering, String lock) {
    return jdbc.sql("select * from attendance.reception where gathering = :gathering" + lock)
        .param("gathering", gathering.value())
        .query((row, number) -> reception(row, categories(gathering)))
        .optional();
  }

  private static Reception reception(ResultSet row, List<Category> categories) throws SQLException {
    return new Reception(
        Id.of(row.getObject("gathering", UUID.class)),
        Admission.valueOf(row.getString("admission")),
        new Window(
            row.getTimestamp("opens_at").toInstant(), row.getTimestamp("closes_at").toInstant()),
        row.getObject("most", Integer.class),
        row.getObject("keep_until", LocalDate.class),
        new Text(row.getString("consent_zh"), row.getString("consent_en")),
        categories);
  }

  private List<Category> categories(Id<Gathering> gathering) {
    return jdbc.sql("select * from attendance.category where gathering = :gathering order by place")
        .param("gathering", gathering.value())
        .query(ReceptionSql::category)
        .list();
  }

  private static Category category(ResultSet row, int number) throws SQLException {
    return new Category(
        Id.of(row.getObject("id", UUID.class)),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        Colour.valueOf(row.getString("colour")),
        row.getObject("most", Integer.class),
        row.getInt("companions"),
        row.getBoolean("strangers"),
        row.getBoolean("walk_in"));
  }

  void save(Reception reception, Instant now) {
    jdbc.sql(
            """
            insert into attendance.reception (gathering, admission, opens_at, closes_at, most,
              keep_until, consent_zh, consent_en, changed_at)
            values (:gathering, :admission, :opens, :closes, :most, :keep, :zh, :en, :now)
            on conflict (gathering) do update set admission = excluded.admission,
              opens_at = excluded.opens_at, closes_at = excluded.closes_at, most = excluded.most,
              keep_until = excluded.keep_until, consent_zh = excluded.consent_zh,
              consent_en = excluded.consent_en, changed_at = excluded.changed_at
            """)
        .param("gathering", reception.gathering().value())
        .param("admission", reception.admission().name())
        .param("opens", Timestamp.from(reception.window().opens()))
        .param("closes", Timestamp.from(reception.window().closes()))
        .param("most", reception.most())
        .param("keep", reception.keepUntil())
        .param("zh", reception.consent().zh())
        .param("en", reception.consent().en())
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Renumbered out of the way first, since places and names are each given once. */
  void saveCategories(Reception reception) {
    jdbc.sql(
            """
            update attendance.category set place = -1 - place, name_zh = id::text
            where gathering = :gathering
            """)
        .param("gathering", reception.gathering().value())
        .update();
    var kept = reception.categories().stream().map(each -> each.id().value()).toArray(UUID[]::new);
    jdbc.sql("delete from attendance.category where gathering = :gathering and id <> all(:kept)")
        .param("gathering", reception.gathering().value())
        .param("kept", kept)
        .update();
    for (var place = 0; place < reception.categories().size(); place++) {
      save(reception.gathering(), place, reception.categories().get(place));
    }
  }

  /** Whether one of its categories is another gathering's. */
  boolean isForeign(Reception reception) {
    return jdbc.sql(
            """
            select exists (select from attendance.category
              where id = any(:ids) and gathering <> :gathering)
            """)
        .param(
            "ids",
            reception.categories().stream().map(each -> each.id().value()).toArray(UUID[]::new))
        .param("gathering", reception.gathering().value())
        .query(Boolean.class)
        .single();
  }

  private void save(Id<Gathering> gathering, int place, Category category) {
    jdbc.sql(
            """
            insert into attendance.category (id, gathering, place, name_zh, name_en, colour, most,
              companions, strangers, walk_in)
            values (:id, :gathering, :place, :zh, :en, :colour, :most, :companions, :strangers,
              :walkIn)
            on conflict (id) do update set place = excluded.place, name_zh = excluded.name_zh,
              name_en = excluded.name_en, colour = excluded.colour, most = excluded.most,
              companions = excluded.companions, strangers = excluded.strangers,
              walk_in = excluded.walk_in
            """)
        .param("id", category.id().value())
        .param("gathering", gathering.value())
        .param("place", place)
        .param("zh", category.name().zh())
        .param("en", category.name().en())
        .param("colour", category.colour().name())
        .param("most", category.most())
        .param("companions", category.companions())
        .param("strangers", category.strangers())
        .param("walkIn", category.walkIn())
        .update();
  }

  // -- what is kept no longer

  /** Admissions whose day has come before that day, with something still kept. */
  List<Id<Gathering>> keptBefore(LocalDate day) {
    return jdbc.sql(
            """
            select gathering from attendance.reception
            where keep_until < :day and cleared_at is null order by keep_until, gathering
            """)
        .param("day", day)
        .query((row, number) -> Id.<Gathering>of(row.getObject("gathering", UUID.class)))
        .list();
  }

  void cleared(Id<Gathering> gathering, Instant now) {
    jdbc.sql("update attendance.reception set cleared_at = :now where gathering = :gathering")
        .param("gathering", gathering.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  boolean isCleared(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select exists (select from attendance.reception
              where gathering = :gathering and cleared_at is not null)
            """)
        .param("gathering", gathering.value())
        .query(Boolean.class)
        .single();
  }
}
