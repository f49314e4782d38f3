package io.jinbang.attendance.registration;

import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkSql {
  private final JdbcClient jdbc;

  LinkSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(byte[] tokenSha256, Id<Guest> guest, Instant now) {
    jdbc.sql(
            """
            insert into attendance.link (token_sha256, guest, issued_at)
            values (:token, :guest, :now)
            """)
        .param("token", tokenSha256)
        .param("guest", guest.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Id<Guest>> find(byte[] tokenSha256) {
    return jdbc.sql(
            """
            select guest from attendance.link where token_sha256 = :token and revoked_at is null
            """)
        .param("token", tokenSha256)
        .query(UUID.class)
        .optional()
        .map(Id::of);
  }

  void revoke(Id<Guest> guest, Instant now) {
    jdbc.sql(
            "update attendance.link set revoked_at = :now where guest = :guest and revoked_at is"
                + " null")
        .param("guest", guest.value())
        .param("now", Timestamp.from(now))
        .update();
  }
}
