package io.jinbang.review.repair;

import io.jinbang.review.assignment.Assignment;
import io.jinbang.shared.Text;
import java.util.List;

/**
 * A change, after the release, of who judges what.
 *
 * @param why in the host's words; may be empty
 * @param added in no order
 * @param taken in no order
 */
public record Regiven(Kind kind, String why, List<Assignment> added, List<Assignment> taken) {
  public enum Kind {
    /** More reviews than the rules ask for. */
    EXTRA(Text.of("加评", "Further reviews")),
    /** What was missing found another judge. */
    REPAIR(Text.of("补缺", "Gaps filled"));

    private final Text label;

    Kind(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  public Regiven {
    added = List.copyOf(added);
    taken = List.copyOf(taken);
  }
}
