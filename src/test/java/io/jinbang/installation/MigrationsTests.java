package io.jinbang.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.installation.Migrations.Standing;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class MigrationsTests {
  @TempDir Path folder;

  /** One database through its ages: empty, from before, of today, from later. */
  @Test
  void a_worker_starts_on_tables_of_its_own_age_only() throws Exception {
    try (var server = new PostgresGateway(folder)) {
      assertThat(standing(server)).isEqualTo(Standing.OLDER);
      try (var connection =
              DriverManager.getConnection(server.url(), server.user(), server.password());
          var statement = connection.createStatement()) {
        Migrations.run(new SingleConnectionDataSource(connection, true));
        assertThat(standing(server)).isEqualTo(Standing.SAME);
        statement.execute(
            """
            insert into media.flyway_schema_history (installed_rank, version, description, type,
              script, installed_by, execution_time, success)
            values (1000, '999', 'later', 'SQL', 'V999__later.sql', 'x', 1, true)
            """);
        assertThat(standing(server)).isEqualTo(Standing.NEWER);
        statement.execute("delete from media.flyway_schema_history where installed_rank = 1000");
        statement.execute("delete from work.flyway_schema_history where version = '2'");
        assertThat(standing(server)).isEqualTo(Standing.OLDER);
      }
    }
  }

  private static Standing standing(PostgresGateway server) {
    return Migrations.standing(server.url(), server.user(), server.password());
  }
}
