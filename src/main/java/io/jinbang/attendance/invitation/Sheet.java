package io.jinbang.attendance.invitation;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;

/**
 * A sheet that waits for a person's decisions.
 *
 * @param name of its file
 * @param rows by line
 */
public record Sheet(
    Id<Sheet> id, Id<Gathering> gathering, String name, Instant readAt, List<SheetRow> rows) {

  public Sheet {
    rows = List.copyOf(rows);
  }

  public long ready() {
    return rows.stream().filter(row -> row.whole() && row.likeness() == null).count();
  }

  /** Rows with something wrong. */
  public List<SheetRow> wrong() {
    return rows.stream().filter(row -> !row.whole()).toList();
  }

  /** Rows that are like another or a guest. */
  public List<SheetRow> alike() {
    return rows.stream().filter(row -> row.whole() && row.likeness() != null).toList();
  }

  public long undecided() {
    return rows.stream().filter(SheetRow::undecided).count();
  }

  public long count(SheetRow.Kind kind) {
    return alike().stream()
        .filter(row -> row.likeness() != null && row.likeness().kind() == kind)
        .count();
  }
}
