package io.jinbang.programme.planning;

import io.jinbang.programme.planning.Planning.Span;
import io.jinbang.programme.planning.Planning.Spot;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a session could be by itself: a hall that suits it, at a time when its people are there.
 */
public final class Candidates {
  private final Planning planning;
  private final PlanRules rules;

  public Candidates(Planning planning) {
    this.planning = planning;
    rules = new PlanRules(planning);
  }

  /** By start, then by hall; of a pinned session only where it is. */
  public List<Spot> of(int item) {
    var it = planning.items().get(item);
    var now = it.now();
    if (it.pinned() && now != null) {
      return List.of(now);
    }
    var spots = new ArrayList<Spot>();
    for (var hours : planning.hours()) {
      for (var start = first(hours);
          start + it.minutes() <= hours.until();
          start += planning.step()) {
        for (var room = 0; room < planning.rooms().size(); room++) {
          var spot = new Spot(room, start);
          if (suits(item, spot)) {
            spots.add(spot);
          }
        }
      }
    }
    return List.copyOf(spots);
  }

  private int first(Span hours) {
    return Math.ceilDiv(hours.from(), planning.step()) * planning.step();
  }

  public boolean suits(int item, Spot spot) {
    var broken = new boolean[1];
    rules.alone(item, spot, (rule, _) -> broken[0] |= rule.isHard());
    return !broken[0];
  }
}
