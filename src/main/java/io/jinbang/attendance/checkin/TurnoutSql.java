package io.jinbang.attendance.checkin;

import io.jinbang.attendance.checkin.Turnout.Count;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TurnoutSql {
  private final JdbcClient jdbc;

  TurnoutSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Count> counts(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select e.place, g.category, date_trunc('hour', e.at) as hour, count(*) as guests
            from attendance.entrance e join attendance.guest g on g.id = e.guest
            where e.gathering = :gathering group by 1, 2, 3 order by 3, 1, 2
            """)
        .param("gathering", gathering.value())
        .query(
            (row, number) ->
                new Count(
                    row.getObject("place", UUID.class),
                    Id.of(row.getObject("category", UUID.class)),
                    row.getTimestamp("hour").toInstant(),
                    row.getLong("guests")))
        .list();
  }
}
