package io.jinbang.review.figures;

import io.jinbang.review.screening.Outcome;
import io.jinbang.review.screening.Reason;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One submitted work as the figures count it.
 *
 * @param region name it is counted under
 * @param outcome the standing decision; null while it waits
 * @param reasons of every rejection and return that was not undone, corrected ones included
 * @param waited from the latest submission to the standing decision; null while it waits
 */
record Seen(
    String region,
    @Nullable Outcome outcome,
    boolean appealed,
    List<Reason> reasons,
    @Nullable Duration waited) {

  Seen {
    reasons = List.copyOf(reasons);
  }
}
