package io.jinbang.installation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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
          "award",
          "programme",
          "attendance");

  private Migrations() {}

  static void run(DataSource source) {
    MODULES.forEach(module -> run(source, module));
  }

  private static void run(DataSource source, String module) {
    of(module).dataSource(source).load().migrate();
  }

  private static FluentConfiguration of(String module) {
    return Flyway.configure()
        .schemas(module)
        .locations("classpath:db/migration/" + module)
        .failOnMissingLocations(false);
  }

  /** How the tables there compare with this program; nothing is changed. */
  public static Standing standing(String url, String user, String password) {
    try {
      return MODULES.stream()
          .map(module -> of(module).dataSource(url, user, password).load().info())
          .map(Migrations::standing)
          .filter(each -> each != Standing.SAME)
          .findFirst()
          .orElse(Standing.SAME);
    } catch (FlywayException unreachable) {
      return Standing.UNREACHABLE;
    }
  }

  private static Standing standing(MigrationInfoService info) {
    if (info.pending().length > 0) {
      return Standing.OLDER;
    }
    var known = Set.of(MigrationState.SUCCESS, MigrationState.BASELINE);
    return Stream.of(info.applied())
            .map(MigrationInfo::getState)
            .filter(state -> !state.name().contains("SCHEMA"))
            .allMatch(known::contains)
        ? Standing.SAME
        : Standing.NEWER;
  }

  /** What may be said of a database. */
  public enum Standing {
    SAME,
    /** It lacks tables that this program needs. */
    OLDER,
    /** It has been changed by a later version of this program. */
    NEWER,
    /** There is no answer, or the user and password are not accepted. */
    UNREACHABLE
  }
}
