package io.jinbang.intake.register;

import io.jinbang.campaign.Campaign;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Recommendation;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param base address of the list without its question
 * @param total entries that answer the question
 * @param drafts how many drafts there are; 0 to a coordinator
 * @param counts by filter, then by choice
 * @param names of all bodies named in rows and filters
 */
public record Register(
    Campaign campaign,
    List<Campaign> campaigns,
    String base,
    Query query,
    int total,
    int drafts,
    List<Row> rows,
    Map<Facet, Map<String, Integer>> counts,
    Map<Id<Body>, Body> names,
    List<Body> divisions) {
  /** Rows on a page. */
  public static final int SIZE = 50;

  /** Rows of the list when it is taken away. */
  static final int WHOLE = 20_000;

  /**
   * A line of the list.
   *
   * @param shared whether its bytes are another's, too
   * @param advice how many pieces of advice the check gave
   * @param said what the unit it names has said; null where it names none
   */
  public record Row(Entry entry, boolean shared, int advice, @Nullable Recommendation said) {}

  public int pages() {
    return Math.max(1, (total + SIZE - 1) / SIZE);
  }

  /** How many there are behind a choice; all together for the empty one. */
  public int count(Facet facet, String choice) {
    var choices = counts.getOrDefault(facet, Map.of());
    return choices.getOrDefault(choice, 0);
  }
}
