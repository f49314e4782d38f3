package io.jinbang.intake.arrival;

import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClaimSql {
  private final JdbcClient jdbc;

  ClaimSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(byte[] tokenSha256, Id<Arrival> arrival, Instant issued, Instant expires) {
    jdbc.sql(
            """
            insert into intake.claim_link (token_sha256, arrival, issued_at, expires_at)
            values (:token, :arrival, :issued, :expires)
            """)
        .param("token", tokenSha256)
        .param("arrival", arrival.value())
        .param("issued", ArrivalSql.at(issued))
        .param("expires", ArrivalSql.at(expires))
        .update();
  }

  Optional<Id<Arrival>> find(byte[] tokenSha256, Instant now) {
    return jdbc.sql(
            """
            select arrival from intake.claim_link where token_sha256 = :token and expires_at > :now
            """)
        .param("token", tokenSha256)
        .param("now", ArrivalSql.at(now))
        .query(UUID.class)
        .optional()
        .map(Id::of);
  }

  /** Voids every link of a work. */
  void drop(Id<Arrival> arrival) {
    jdbc.sql("delete from intake.claim_link where arrival = :arrival")
        .param("arrival", arrival.value())
        .update();
  }
}
