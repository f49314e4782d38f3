package io.jinbang.intake.form;

import io.jinbang.intake.submission.Draft;
import io.jinbang.shared.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A work on a form.
 *
 * @param place where its row begins, unique within the form
 * @param draft as far as it could be read
 * @param filmName what the form calls its film; may be empty
 * @param email where its contact can be reached; may be empty
 * @param contact mobile, or else name, of its contact, which tells two works of one title apart
 * @param cells what stands in the columns that were recognised, by field, in the form's order
 */
public record FormRow(
    String place,
    Draft draft,
    String filmName,
    String email,
    String contact,
    Map<String, FormCell> cells,
    List<Finding> findings) {

  public FormRow {
    findings = List.copyOf(findings);
  }

  /** Whether it can be taken as it is. */
  public boolean good() {
    return findings.stream().noneMatch(Finding::stops);
  }

  /** The same for the same work, on whatever form it stands. */
  public String key() {
    return Sha256.hex(Plain.normal(draft.title()) + "\n" + Plain.normal(contact));
  }

  public Optional<FormCell> cell(String field) {
    return Optional.ofNullable(cells.get(field));
  }

  public List<Finding> at(String field) {
    return findings.stream().filter(finding -> finding.field().equals(field)).toList();
  }

  FormRow with(List<Finding> others) {
    return new FormRow(place, draft, filmName, email, contact, cells, others);
  }
}
