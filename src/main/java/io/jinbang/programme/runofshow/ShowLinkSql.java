package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShowLinkSql {
  private final JdbcClient jdbc;

  ShowLinkSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ShowLink link, byte[] tokenSha256, UUID by) {
    jdbc.sql(
            """
            insert into programme.show_link (id, show, audience, label, token_sha256, made_by,
              made_at)
            values (:id, :show, :audience, :label, :token, :by, :at)
            """)
        .param("id", link.id().value())
        .param("show", link.show().value())
        .param("audience", link.audience().name())
        .param("label", link.label())
        .param("token", tokenSha256)
        .param("by", by)
        .param("at", Timestamp.from(link.madeAt()))
        .update();
  }

  Optional<ShowLink> find(byte[] tokenSha256) {
    return jdbc.sql(
            "select * from programme.show_link where token_sha256 = :token and revoked_at is null")
        .param("token", tokenSha256)
        .query(ShowLinkSql::link)
        .optional();
  }

  /** The newest first. */
  List<ShowLink> of(Id<Show> show) {
    return jdbc.sql(
            "select * from programme.show_link where show = :show order by made_at desc, id")
        .param("show", show.value())
        .query(ShowLinkSql::link)
        .list();
  }

  /** Those of them that still lead somewhere. */
  Set<Id<ShowLink>> good(Collection<Id<ShowLink>> links) {
    return jdbc
        .sql("select id from programme.show_link where id = any(:ids) and revoked_at is null")
        .param("ids", links.stream().map(Id::value).toArray(UUID[]::new))
        .query((row, number) -> Id.<ShowLink>of(row.getObject("id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  void revoke(Id<Show> show, Id<ShowLink> link, Instant at) {
    jdbc.sql(
            """
            update programme.show_link set revoked_at = :at
            where id = :id and show = :show and revoked_at is null
            """)
        .param("id", link.value())
        .param("show", show.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  private static ShowLink link(ResultSet row, int number) throws SQLException {
    return new ShowLink(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("show", UUID.class)),
        Audience.valueOf(row.getString("audience")),
        row.getString("label"),
        row.getTimestamp("made_at").toInstant(),
        ShowSql.instant(row, "revoked_at"));
  }
}
