package io.jinbang.attendance.invitation;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartySql {
  private final JdbcClient jdbc;

  PartySql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that are not there yet, without a quota. */
  void add(Id<Gathering> gathering, Collection<String> names) {
    names.stream()
        .filter(name -> !name.isEmpty())
        .distinct()
        .forEach(
            name ->
                jdbc.sql(
                        """
                        insert into attendance.party (id, gathering, name)
                        values (:id, :gathering, :name) on conflict do nothing
                        """)
                    .param("id", UUID.randomUUID())
                    .param("gathering", gathering.value())
                    .param("name", name)
                    .update());
  }

  void quota(Id<Gathering> gathering, String name, @Nullable Integer quota) {
    add(gathering, List.of(name));
    jdbc.sql(
            """
            update attendance.party set quota = :quota where gathering = :gathering and name = :name
            """)
        .param("gathering", gathering.value())
        .param("name", name)
        .param("quota", quota)
        .update();
  }

  /** By name; the first line is of those without a party, where there are any. */
  List<Reach.Line> reach(Id<Gathering> gathering) {
    return jdbc.sql(
            """
            select coalesce(p.name, '') as name, p.quota,
              count(g.id) filter (where g.origin in ('LIST', 'SPEAKER')) as named,
              count(g.id) filter (where g.written_at is not null) as written,
              count(g.id) filter (where g.seen_at is not null) as seen,
              count(g.id) filter (where g.state in ('REGISTERED', 'WAITING', 'REQUESTED')) as coming,
              count(g.id) filter (where g.state in ('DECLINED', 'WITHDRAWN')) as declined,
              count(g.id) filter (where g.state = 'INVITED') as silent
            from attendance.party p
            full join (select * from attendance.guest
              where gathering = :gathering and state <> 'ERASED'
                and origin in ('LIST', 'SPEAKER')) g on g.party = p.id
            where coalesce(p.gathering, g.gathering) = :gathering
            group by p.name, p.quota order by p.name nulls first
            """)
        .param("gathering", gathering.value())
        .query(
            (row, number) ->
                new Reach.Line(
                    row.getString("name"),
                    row.getObject("quota", Integer.class),
                    row.getInt("named"),
                    row.getInt("written"),
                    row.getInt("seen"),
                    row.getInt("coming"),
                    row.getInt("declined"),
                    row.getInt("silent")))
        .list();
  }
}
