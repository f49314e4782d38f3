package io.jinbang.intake.reach;

import io.jinbang.campaign.Campaign;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReachSql {
  private final JdbcClient jdbc;

  ReachSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Works that came by a body itself: by the unit that recommends them, else by their division. */
  record Came(Id<Body> body, int works, Instant last) {}

  List<Came> came(Id<Campaign> campaign) {
    return jdbc.sql(
            """
            select coalesce(unit, division) as body, count(*) as works, max(submitted_at) as last
            from intake.entry
            where campaign = :campaign and state in ('SUBMITTED', 'RETURNED')
              and coalesce(unit, division) is not null
            group by 1
            """)
        .param("campaign", campaign.value())
        .query(
            (row, _) ->
                new Came(
                    Id.of(row.getObject("body", UUID.class)),
                    row.getInt("works"),
                    row.getTimestamp("last").toInstant()))
        .list();
  }
}
