package io.jinbang.review.scoring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComfortSql {
  private final JdbcClient jdbc;

  ComfortSql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Comfort> find(UUID judge) {
    return jdbc.sql("select elder, single from review.comfort where judge = :judge")
        .param("judge", judge)
        .query((row, number) -> new Comfort(row.getBoolean("elder"), row.getBoolean("single")))
        .optional();
  }

  void save(UUID judge, Comfort comfort) {
    jdbc.sql(
            """
            insert into review.comfort (judge, elder, single) values (:judge, :elder, :single)
            on conflict (judge) do update set elder = excluded.elder, single = excluded.single
            """)
        .param("judge", judge)
        .param("elder", comfort.elder())
        .param("single", comfort.single())
        .update();
  }
}
