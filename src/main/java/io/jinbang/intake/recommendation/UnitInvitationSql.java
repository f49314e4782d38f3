package io.jinbang.intake.recommendation;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitInvitationSql {
  private final JdbcClient jdbc;

  UnitInvitationSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Invitation invitation, String codeSha256, UUID by) {
    jdbc.sql(
            """
            insert into intake.invitation (id, code_sha256, campaign, unit, email, sent_by, sent_at)
            values (:id, :code, :campaign, :unit, :email, :by, :at)
            """)
        .param("id", invitation.id().value())
        .param("code", codeSha256)
        .param("campaign", invitation.campaign().value())
        .param("unit", invitation.unit().value())
        .param("email", invitation.email())
        .param("by", by)
        .param("at", invitation.sentAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Of all calls, for the limit is a unit's. */
  int sentSince(Id<Body> unit, Instant since) {
    return jdbc.sql(
            "select count(*) from intake.invitation where unit = :unit and sent_at > :since")
        .param("unit", unit.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  /** Newest first. */
  List<Invitation> of(Id<Campaign> campaign, Id<Body> unit) {
    return jdbc.sql(
            """
            select * from intake.invitation where campaign = :campaign and unit = :unit
            order by sent_at desc, email
            """)
        .param("campaign", campaign.value())
        .param("unit", unit.value())
        .query(UnitInvitationSql::read)
        .list();
  }

  /** Whoever else opens the same link waits until this transaction ends. */
  Optional<Invitation> lock(Id<Campaign> campaign, String codeSha256) {
    return jdbc.sql(
            """
            select * from intake.invitation
            where campaign = :campaign and code_sha256 = :code for update
            """)
        .param("campaign", campaign.value())
        .param("code", codeSha256)
        .query(UnitInvitationSql::read)
        .optional();
  }

  void use(Invitation invitation, UUID by, Id<Entry> entry, Instant at) {
    jdbc.sql(
            """
            update intake.invitation set used_by = :by, used_at = :at, entry = :entry where id = :id
            """)
        .param("id", invitation.id().value())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("entry", entry.value())
        .update();
  }

  private static Invitation read(ResultSet row, int number) throws SQLException {
    var by = row.getObject("used_by", UUID.class);
    var at = row.getObject("used_at", OffsetDateTime.class);
    var entry = row.getObject("entry", UUID.class);
    return new Invitation(
        Id.of(row.getObject("id", UUID.class)),
        Id.of(row.getObject("campaign", UUID.class)),
        Id.of(row.getObject("unit", UUID.class)),
        row.getString("email"),
        row.getObject("sent_at", OffsetDateTime.class).toInstant(),
        by == null ? null : Id.of(by),
        at == null ? null : at.toInstant(),
        entry == null ? null : Id.of(entry));
  }
}
