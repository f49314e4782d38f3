package io.jinbang.organization.identity;

import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinksSql {
  private final JdbcClient jdbc;

  LinksSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(byte[] tokenSha256, Id<Person> person, Instant issued, Instant expires) {
    jdbc.sql(
            """
            insert into organization.link (token_sha256, person, issued_at, expires_at)
            values (:token, :person, :issued, :expires)
            """)
        .param("token", tokenSha256)
        .param("person", person.value())
        .param("issued", Timestamp.from(issued))
        .param("expires", Timestamp.from(expires))
        .update();
  }

  Optional<Id<Person>> find(byte[] tokenSha256, Instant now) {
    return jdbc.sql(
            """
            select person from organization.link
            where token_sha256 = :token and used_at is null and expires_at > :now
            """)
        .param("token", tokenSha256)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .optional()
        .map(Id::of);
  }

  /** Uses the link up: of two at once, one gets the person. */
  Optional<Id<Person>> use(byte[] tokenSha256, Instant now) {
    return jdbc.sql(
            """
            update organization.link set used_at = :now
            where token_sha256 = :token and used_at is null and expires_at > :now
            returning person
            """)
        .param("token", tokenSha256)
        .param("now", Timestamp.from(now))
        .query(UUID.class)
        .optional()
        .map(Id::of);
  }

  void dropUnused(Id<Person> person) {
    jdbc.sql("delete from organization.link where person = :person and used_at is null")
        .param("person", person.value())
        .update();
  }

  void addSetup(byte[] tokenSha256, Instant at) {
    jdbc.sql("insert into organization.setup_link (token_sha256, issued_at) values (:token, :at)")
        .param("token", tokenSha256)
        .param("at", Timestamp.from(at))
        .update();
  }

  boolean isSetup(byte[] tokenSha256) {
    return jdbc.sql("select true from organization.setup_link where token_sha256 = :token")
        .param("token", tokenSha256)
        .query(Boolean.class)
        .optional()
        .isPresent();
  }

  void dropSetup() {
    jdbc.sql("delete from organization.setup_link").update();
  }
}
