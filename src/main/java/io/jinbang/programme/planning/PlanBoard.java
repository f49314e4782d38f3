package io.jinbang.programme.planning;

import io.jinbang.programme.annealing.Landscape;
import io.jinbang.programme.planning.Planning.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A timetable under change. A session rather goes without a place than that a hard rule is broken,
 * and one without a place may push others out.
 */
final class PlanBoard implements Landscape {
  static final long UNPLACED = 1_000_000;
  static final long BROKEN = UNPLACED + 100_000;

  private final Planning planning;
  private final PlanRules rules;
  private final List<List<Spot>> choices = new ArrayList<>();
  private final int[] movable;
  private final @Nullable Spot[] spots;
  private @Nullable Spot[] kept;
  private Teams teams;
  private final Cost cost = new Cost();
  private final List<Step> steps = new ArrayList<>();
  private long energy;
  private long change;

  private record Step(int item, @Nullable Spot from, @Nullable Spot to) {}

  private static final class Cost implements PlanRules.Count {
    private long total;
    private boolean broken;

    @Override
    public void of(PlanRule rule, int amount) {
      broken |= rule.isHard();
      total += rule.isHard() ? BROKEN + amount : (long) amount * rule.weight();
    }
  }

  /**
   * @param free which sessions may move
   */
  PlanBoard(Planning planning, List<@Nullable Spot> begin, boolean[] free) {
    this.planning = planning;
    rules = new PlanRules(planning);
    var candidates = new Candidates(planning);
    PlanScore.all(planning).mapToObj(candidates::of).forEach(choices::add);
    movable = PlanScore.all(planning).filter(i -> free[i] && !choices.get(i).isEmpty()).toArray();
    spots = begin.toArray(new Spot[0]);
    kept = spots.clone();
    teams = new Teams(planning);
    restore();
  }

  List<@Nullable Spot> spots() {
    var list = new ArrayList<@Nullable Spot>();
    for (var spot : spots) {
      list.add(spot);
    }
    return list;
  }

  @Override
  public long energy() {
    return energy;
  }

  // -- price

  private long cost(int item, @Nullable Spot spot) {
    if (spot == null) {
      return UNPLACED;
    }
    cost.total = (long) teams.over(planning.items().get(item), spot) * weight();
    rules.alone(item, spot, cost);
    for (var other = 0; other < spots.length; other++) {
      var there = spots[other];
      if (other != item && there != null) {
        rules.pair(item, spot, other, there, cost);
      }
    }
    return cost.total;
  }

  private static int weight() {
    return PlanRule.INTERPRETATION.weight();
  }

  private void set(int item, @Nullable Spot spot) {
    var before = spots[item];
    if (before != null) {
      teams.add(planning.items().get(item), before, -1);
    }
    if (spot != null) {
      teams.add(planning.items().get(item), spot, 1);
    }
    spots[item] = spot;
  }

  // -- changes: made, priced, and unmade unless accepted

  @Override
  public long propose(SplittableRandom random) {
    undo();
    if (movable.length == 0) {
      return NONE;
    }
    var item = movable[random.nextInt(movable.length)];
    var spot = choice(item, random);
    if (spot.equals(spots[item])) {
      return NONE;
    }
    var other = random.nextInt(4) == 0 ? movable[random.nextInt(movable.length)] : item;
    var there = spots[other];
    var swaps = other != item && there != null && choices.get(item).contains(there);
    change = swaps && there != null ? exchange(item, other, there) : moved(item, spot);
    return change;
  }

  private long moved(int item, Spot spot) {
    var wasOut = spots[item] == null;
    var moved = go(item, spot);
    return wasOut ? moved + pushed(item) : moved;
  }

  private Spot choice(int item, SplittableRandom random) {
    var all = choices.get(item);
    return all.get(random.nextInt(all.size()));
  }

  private long exchange(int item, int other, Spot there) {
    var back = spots[item];
    var total = go(other, null) + go(item, there);
    return total + (back != null && choices.get(other).contains(back) ? go(other, back) : 0);
  }

  private long go(int item, @Nullable Spot to) {
    var from = spots[item];
    set(item, null);
    var difference = cost(item, to) - cost(item, from);
    set(item, to);
    steps.add(new Step(item, from, to));
    return difference;
  }

  /** Those that cannot be where the newcomer is have to go, as far as they may. */
  private long pushed(int item) {
    var total = 0L;
    for (var other : movable) {
      var there = spots[other];
      var spot = spots[item];
      if (other != item && there != null && spot != null) {
        cost.broken = false;
        rules.pair(item, spot, other, there, cost);
        total += cost.broken ? go(other, null) : 0;
      }
    }
    return total;
  }

  private void undo() {
    for (var step : steps.reversed()) {
      set(step.item(), step.from());
    }
    steps.clear();
  }

  @Override
  public void accept() {
    steps.clear();
    energy += change;
  }

  private long total() {
    var total = 0L;
    teams = new Teams(planning);
    var all = spots.clone();
    Arrays.fill(spots, null);
    for (var item = 0; item < all.length; item++) {
      total += cost(item, all[item]);
      set(item, all[item]);
    }
    return total;
  }

  @Override
  public void keep() {
    kept = spots.clone();
  }

  @Override
  public void restore() {
    steps.clear();
    System.arraycopy(kept, 0, spots, 0, kept.length);
    energy = total();
  }
}
