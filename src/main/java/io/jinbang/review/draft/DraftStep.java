package io.jinbang.review.draft;

import io.jinbang.intake.Entry;
import io.jinbang.organization.Person;
import io.jinbang.shared.Id;
import org.jspecify.annotations.Nullable;

/**
 * A change of the draft by hand: a review moved, added or taken away.
 *
 * @param taken the judge who loses the work; null where one is added
 * @param given the judge who gets it; null where one is taken away
 */
record DraftStep(Id<Entry> work, @Nullable Id<Person> taken, @Nullable Id<Person> given) {

  DraftStep undone() {
    return new DraftStep(work, given, taken);
  }
}
