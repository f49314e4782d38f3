package io.jinbang.programme.planning;

import io.jinbang.programme.planning.Planning.Item;
import io.jinbang.programme.planning.Planning.Spot;
import java.util.HashMap;
import java.util.Map;

/** How many sessions are interpreted at each step of time. */
final class Teams {
  private final Planning planning;
  private final Map<Integer, Integer> busy = new HashMap<>();

  Teams(Planning planning) {
    this.planning = planning;
  }

  /** Minutes for which there would be one session too many if this one were there, too. */
  int over(Item item, Spot spot) {
    var over = 0;
    for (var at = first(spot); item.interpreted() && at < end(item, spot); at++) {
      over += busy.getOrDefault(at, 0) >= planning.teams() ? planning.step() : 0;
    }
    return over;
  }

  /**
   * @param sign 1 where it comes, -1 where it goes
   */
  void add(Item item, Spot spot, int sign) {
    for (var at = first(spot); item.interpreted() && at < end(item, spot); at++) {
      busy.merge(at, sign, Integer::sum);
    }
  }

  private int first(Spot spot) {
    return Math.floorDiv(spot.start(), planning.step());
  }

  private int end(Item item, Spot spot) {
    return Math.ceilDiv(spot.start() + item.minutes(), planning.step());
  }
}
