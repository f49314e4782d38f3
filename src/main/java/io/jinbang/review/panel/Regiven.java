package io.jinbang.review.panel;

import io.jinbang.review.assignment.Assignment;
import java.util.List;

/**
 * A change, after the release, of who judges what.
 *
 * @param why in the host's words; may be empty
 * @param added in no order
 * @param taken in no order
 */
record Regiven(Kind kind, String why, List<Assignment> added, List<Assignment> taken) {
  enum Kind {
    /** More reviews than the rules ask for. */
    EXTRA,
    /** What was missing found another judge. */
    REPAIR
  }

  Regiven {
    added = List.copyOf(added);
    taken = List.copyOf(taken);
  }
}
