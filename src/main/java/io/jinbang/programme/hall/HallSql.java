package io.jinbang.programme.hall;

import io.jinbang.programme.Gathering;
import io.jinbang.programme.Hall;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HallSql {
  private final JdbcClient jdbc;

  HallSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Venue> venues(Id<Gathering> gathering) {
    return jdbc.sql(
            "select * from programme.venue where gathering = :gathering order by position, id")
        .param("gathering", gathering.value())
        .query((row, _) -> venue(row, "id", "name"))
        .list();
  }

  List<HallSheet> of(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select h.*, v.name_zh as venue_zh, v.name_en as venue_en,
              v.address_zh, v.address_en
            from programme.hall h join programme.venue v on v.id = h.venue
            where h.gathering = :gathering order by v.position, v.id, h.position, h.id
            """)
        .param("gathering", gathering.value())
        .query(HallSql::read)
        .list();
  }

  /** Behind those that are there. */
  void insert(Id<Gathering> gathering, Venue venue) {
    jdbc.sql(
            """
            insert into programme.venue (id, gathering, name_zh, name_en, address_zh, address_en,
              position)
            values (:id, :gathering, :nameZh, :nameEn, :addressZh, :addressEn,
              (select coalesce(max(position) + 1, 0) from programme.venue
               where gathering = :gathering))
            """)
        .params(params(gathering, venue))
        .update();
  }

  void update(Id<Gathering> gathering, Venue venue) {
    jdbc.sql(
            """
            update programme.venue set name_zh = :nameZh, name_en = :nameEn,
              address_zh = :addressZh, address_en = :addressEn
            where id = :id and gathering = :gathering
            """)
        .params(params(gathering, venue))
        .update();
  }

  private static Map<String, Object> params(Id<Gathering> gathering, Venue venue) {
    return Map.of(
        "id", venue.id().value(),
        "gathering", gathering.value(),
        "nameZh", venue.name().zh(),
        "nameEn", venue.name().en(),
        "addressZh", venue.address().zh(),
        "addressEn", venue.address().en());
  }

  void delete(Venue venue) {
    jdbc.sql("delete from programme.venue where id = :id").param("id", venue.id().value()).update();
  }

  /** Behind those that are there. */
  void insert(Id<Gathering> gathering, HallSheet hall) {
    jdbc.sql(
            """
            insert into programme.hall (id, gathering, venue, name_zh, name_en, capacity, equipment,
              position)
            values (:id, :gathering, :venue, :nameZh, :nameEn, :capacity, :equipment,
              (select coalesce(max(position) + 1, 0) from programme.hall where venue = :venue))
            """)
        .params(params(gathering, hall))
        .update();
  }

  void update(Id<Gathering> gathering, HallSheet hall) {
    jdbc.sql(
            """
            update programme.hall set venue = :venue, name_zh = :nameZh, name_en = :nameEn,
              capacity = :capacity, equipment = :equipment
            where id = :id and gathering = :gathering
            """)
        .params(params(gathering, hall))
        .update();
  }

  private static Map<String, Object> params(Id<Gathering> gathering, HallSheet hall) {
    return Map.of(
        "id", hall.id().value(),
        "gathering", gathering.value(),
        "venue", hall.venue().id().value(),
        "nameZh", hall.name().zh(),
        "nameEn", hall.name().en(),
        "capacity", hall.capacity(),
        "equipment", hall.equipment().toArray(String[]::new));
  }

  void reorder(List<Id<Hall>> order) {
    for (var position = 0; position < order.size(); position++) {
      jdbc.sql("update programme.hall set position = :position where id = :id")
          .param("position", position)
          .param("id", order.get(position).value())
          .update();
    }
  }

  boolean inUse(Id<Hall> hall) {
    return jdbc.sql("select exists (select from programme.session where hall = :hall)")
        .param("hall", hall.value())
        .query(Boolean.class)
        .single();
  }

  void delete(Id<Hall> hall) {
    jdbc.sql("delete from programme.hall where id = :id").param("id", hall.value()).update();
  }

  /** Pairs of halls in one space. */
  List<SharedSpace> shared(Id<Gathering> gathering) {
    return jdbc.sql("select a, b from programme.hall_shared where gathering = :gathering")
        .param("gathering", gathering.value())
        .query(
            (row, _) ->
                new SharedSpace(
                    Id.of(row.getObject("a", UUID.class)), Id.of(row.getObject("b", UUID.class))))
        .list();
  }

  /** The hall shares its space with these and no others. */
  void share(Id<Gathering> gathering, Id<Hall> hall, Set<Id<Hall>> others) {
    jdbc.sql("delete from programme.hall_shared where :hall in (a, b)")
        .param("hall", hall.value())
        .update();
    for (var other : others) {
      jdbc.sql(
              """
              insert into programme.hall_shared (gathering, a, b)
              values (:gathering, least(:hall, :other), greatest(:hall, :other))
              """)
          .param("gathering", gathering.value())
          .param("hall", hall.value())
          .param("other", other.value())
          .update();
    }
  }

  private static HallSheet read(ResultSet row, int number) throws SQLException {
    return new HallSheet(
        Id.of(row.getObject("id", UUID.class)),
        venue(row, "venue", "venue"),
        words(row, "name"),
        row.getInt("capacity"),
        Set.of((String[]) row.getArray("equipment").getArray()));
  }

  private static Venue venue(ResultSet row, String id, String name) throws SQLException {
    return new Venue(Id.of(row.getObject(id, UUID.class)), words(row, name), words(row, "address"));
  }

  private static Bilingual words(ResultSet row, String column) throws SQLException {
    return new Bilingual(row.getString(column + "_zh"), row.getString(column + "_en"));
  }
}
