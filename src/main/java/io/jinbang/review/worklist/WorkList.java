package io.jinbang.review.worklist;

import io.jinbang.organization.Body;
import io.jinbang.review.screening.ScreeningQueue;
import java.util.List;
import java.util.Map;

/**
 * The list as it was asked for.
 *
 * @param found every work that fits, by number
 * @param counts how many works fit everything asked but the state, by state
 * @param regions first-level bodies that works come from
 */
public record WorkList(
    ScreeningQueue queue,
    Filter filter,
    List<WorkRow> found,
    Map<String, Integer> counts,
    List<Body> regions) {
  public static final int PAGE = 50;

  public WorkList {
    found = List.copyOf(found);
  }

  /** The rows of this page; the last page where the one asked for is beyond it. */
  public List<WorkRow> rows() {
    var from = page() * PAGE;
    return found.subList(from, Math.min(found.size(), from + PAGE));
  }

  public int page() {
    return Math.min(filter.page(), pages() - 1);
  }

  /** At least 1. */
  public int pages() {
    return Math.max(1, (found.size() + PAGE - 1) / PAGE);
  }

  public int count(String state) {
    return counts.getOrDefault(state, 0);
  }

  /** All states together. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
