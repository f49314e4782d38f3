package io.jinbang.intake.form;

import java.util.List;

/**
 * A form as it was read.
 *
 * @param head what is asked once
 * @param agreed whether the declarations in force stand on it
 * @param columns that were recognised, left to right
 * @param rows its works, in order
 * @param skipped rows that hold something but were not taken for works, as they stand
 * @param findings that concern the whole form
 */
public record FormReading(
    Head head,
    boolean agreed,
    List<Column> columns,
    List<FormRow> rows,
    List<String> skipped,
    List<Finding> findings) {

  public FormReading {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    skipped = List.copyOf(skipped);
    findings = List.copyOf(findings);
  }

  /** What is asked once; what was not found is empty. */
  public record Head(String unit, String contact, String phone) {}

  /** A column of the form that was recognised. */
  public record Column(String field, String heading) {}

  public List<FormRow> good() {
    return rows.stream().filter(FormRow::good).toList();
  }

  /** Whether nothing of it can be taken. */
  public boolean unusable() {
    return findings.stream().anyMatch(Finding::stops);
  }
}
