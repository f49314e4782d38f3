package io.jinbang.attendance.checkin;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Actor;
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
class DoorSql {
  private final JdbcClient jdbc;

  DoorSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Door door, byte[] tokenSha256, Actor by) {
    jdbc.sql(
            """
            insert into attendance.door (id, gathering, name, kind, place, token_sha256, made_by,
              made_at, expires_at)
            values (:id, :gathering, :name, :kind, :place, :token, :by, :at, :expires)
            """)
        .param("id", door.id().value())
        .param("gathering", door.gathering().value())
        .param("name", door.name())
        .param("kind", door.kind().name())
        .param("place", door.place())
        .param("token", tokenSha256)
        .param("by", by.person())
        .param("at", Timestamp.from(door.madeAt()))
        .param("expires", Timestamp.from(door.expiresAt()))
        .update();
  }

  Optional<Door> find(byte[] tokenSha256) {
    return jdbc.sql("select * from attendance.door where token_sha256 = :token")
        .param("token", tokenSha256)
        .query(DoorSql::door)
        .optional();
  }

  List<Door> all(Id<Gathering> gathering) {
    return jdbc.sql(
            "select * from attendance.door where gathering = :gathering order by made_at, name, id")
        .param("gathering", gathering.value())
        .query(DoorSql::door)
        .list();
  }

  void revoke(Id<Door> door, Instant now) {
    jdbc.sql("update attendance.door set revoked_at = :now where id = :door and revoked_at is null")
        .param("door", door.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  private static Door door(ResultSet row, int number) throws SQLException {
    var revoked = row.getTimestamp("revoked_at");
    return new Door(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("gathering", UUID.class)),
        row.getString("name"),
        Door.Kind.valueOf(row.getString("kind")),
        row.getObject("place", UUID.class),
        row.getTimestamp("made_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(),
        revoked == null ? null : revoked.toInstant());
  }
}
