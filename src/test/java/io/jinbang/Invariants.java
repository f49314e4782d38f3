package io.jinbang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Queries that must return no row, whatever has happened. Each module keeps its own in {@code
 * invariants/<module>.sql} of the test resources, separated by semicolons, each behind a comment
 * that says what a row would mean.
 */
public final class Invariants {
  private Invariants() {}

  /** Runs every query and fails with the comment of each that returns a row. */
  public static void verify(DataSource source) throws Exception {
    var broken = new ArrayList<String>();
    for (var query : queries()) {
      if (returnsRows(source, query)) {
        broken.add(query);
      }
    }
    if (!broken.isEmpty()) {
      throw new AssertionError("invariants broken:\n" + String.join("\n", broken));
    }
  }

  private static List<String> queries() throws IOException {
    var queries = new ArrayList<String>();
    for (Resource file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:invariants/*.sql")) {
      for (var query : file.getContentAsString(StandardCharsets.UTF_8).split(";", -1)) {
        if (query.contains("select")) {
          queries.add(query.strip());
        }
      }
    }
    return queries;
  }

  private static boolean returnsRows(DataSource source, String query) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
