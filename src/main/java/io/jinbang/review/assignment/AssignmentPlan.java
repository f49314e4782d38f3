package io.jinbang.review.assignment;

import java.util.List;
import java.util.Map;

/**
 * Who judges what, or how far it goes and what would have to give.
 *
 * @param assignments ordered by judge, then work; as many reviews as can be had when incomplete
 * @param loads number of works of every judge, the idle included
 * @param unmet reviews still missing, by work; only works that miss some
 * @param idle works still missing to their least load, by judge; only judges that miss some
 * @param conflicts the pairs that were forbidden, and why
 * @param ways what would make it complete, each way on its own; empty when complete
 */
public record AssignmentPlan(
    List<Assignment> assignments,
    Map<String, Integer> loads,
    Map<String, Integer> unmet,
    Map<String, Integer> idle,
    List<Conflict> conflicts,
    List<Way> ways) {

  /** Every work has its reviews and every judge the least load. */
  public boolean complete() {
    return unmet.isEmpty() && idle.isEmpty();
  }
}
