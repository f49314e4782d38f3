package io.jinbang.installation;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Each module's tables, in its own schema, with its own history, in the order in which modules may
 * know each other. The scripts of module {@code m} lie in {@code db/migration/m}.
 */
public final class Migrations {
  /** Modules that own tables, lower ones first. */
  public static final List<String> MODULES =
      List.of(
          "organization",
          "work",
          "mail",
          "ledger",
          "decision",
          "media",
          "campaign",
          "intake",
          "review",
          "award");

  private Migrations() {}

  static void run(DataSource source) {
    MODULES.forEach(module -> run(source, module));
  }

  private static void run(DataSource source, String module) {
    Flyway.configure()
        .dataSource(source)
        .schemas(module)
        .locations("classpath:db/migration/" + module)
        .failOnMissingLocations(false)
        .load()
        .migrate();
  }
}
