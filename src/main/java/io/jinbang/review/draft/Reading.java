package io.jinbang.review.draft;

import io.jinbang.intake.Entry;
import io.jinbang.organization.Person;
import io.jinbang.review.assignment.Assignment;
import io.jinbang.shared.Id;

/**
 * One work that a judge was given.
 *
 * @param begun something stands on the sheet
 * @param handedIn the sheet is in
 * @param recused the judge stepped back
 */
public record Reading(
    Id<Person> judge, Id<Entry> entry, boolean begun, boolean handedIn, boolean recused) {

  public Assignment pair() {
    return new Assignment(judge.toString(), entry.toString());
  }
}
