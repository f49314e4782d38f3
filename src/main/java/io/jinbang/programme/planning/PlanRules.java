package io.jinbang.programme.planning;

import io.jinbang.programme.planning.Planning.Item;
import io.jinbang.programme.planning.Planning.Kind;
import io.jinbang.programme.planning.Planning.Room;
import io.jinbang.programme.planning.Planning.Span;
import io.jinbang.programme.planning.Planning.Spot;
import java.util.Arrays;
import java.util.List;

/** What each rule counts, before its weight. */
final class PlanRules {
  private static final int NO_ORDER = Integer.MIN_VALUE;

  /** Who is told that a rule counts something. */
  interface Count {
    void of(PlanRule rule, int amount);
  }

  private final Planning planning;
  private final int[][] shared;

  /** By the earlier, then the later: the gap; {@link #NO_ORDER} where there is none. */
  private final int[][] gaps;

  private final boolean[][] sameSpace;

  PlanRules(Planning planning) {
    this.planning = planning;
    var count = planning.items().size();
    shared = new int[count][count];
    gaps = new int[count][count];
    for (var a = 0; a < count; a++) {
      Arrays.fill(gaps[a], NO_ORDER);
      for (var b = 0; b < count; b++) {
        var others = item(b).people();
        shared[a][b] = (int) item(a).people().stream().filter(others::contains).count();
      }
    }
    planning.orders().forEach(each -> gaps[each.earlier()][each.later()] = each.gap());
    var rooms = planning.rooms().size();
    sameSpace = new boolean[rooms][rooms];
    for (var a = 0; a < rooms; a++) {
      for (var b = 0; b < rooms; b++) {
        var one = a;
        var other = b;
        sameSpace[a][b] =
            a == b || planning.shared().stream().anyMatch(pair -> pair.joins(one, other));
      }
    }
  }

  private Item item(int number) {
    return planning.items().get(number);
  }

  // -- one session

  void alone(int number, Spot spot, Count count) {
    var item = item(number);
    var room = planning.rooms().get(spot.room());
    var end = spot.start() + item.minutes();
    some(item.audience() - room.capacity(), PlanRule.CAPACITY, count);
    var missing = item.needs().stream().filter(each -> !room.equipment().contains(each)).count();
    some((int) missing, PlanRule.EQUIPMENT, count);
    some(outside(planning.hours(), spot.start(), end), PlanRule.HOURS, count);
    for (var each : item.people()) {
      var free = planning.people().get(each).free();
      some(free.isEmpty() ? 0 : outside(free, spot.start(), end), PlanRule.AWAY, count);
    }
    if (item.kind() == Kind.OPEN) {
      var steps = sinceOpening(spot.start()) / planning.step();
      some(item.prominent() ? 4 * steps : steps, PlanRule.LATE, count);
      some(item.prominent() ? larger(room) : 0, PlanRule.GRANDEUR, count);
    }
  }

  private int sinceOpening(int start) {
    return planning.hours().stream()
        .filter(day -> day.from() <= start && start < day.until())
        .mapToInt(day -> start - day.from())
        .findFirst()
        .orElse(0);
  }

  private int larger(Room room) {
    return (int) planning.rooms().stream().filter(it -> it.capacity() > room.capacity()).count();
  }

  /** Minutes that the span which covers most of it does not cover: nobody changes days midway. */
  private static int outside(List<Span> spans, int start, int end) {
    return end - start - spans.stream().mapToInt(span -> span.overlap(start, end)).max().orElse(0);
  }

  private static void some(int amount, PlanRule rule, Count count) {
    if (amount > 0) {
      count.of(rule, amount);
    }
  }

  // -- two sessions

  void pair(int a, Spot spotA, int b, Spot spotB, Count count) {
    var one = item(a);
    var other = item(b);
    var endA = spotA.start() + one.minutes();
    var endB = spotB.start() + other.minutes();
    var overlap = Math.min(endA, endB) - Math.max(spotA.start(), spotB.start());
    if (sameSpace[spotA.room()][spotB.room()]) {
      some(overlap + planning.hallGap(), PlanRule.HALL, count);
    }
    if (shared[a][b] > 0) {
      var gap = spotA.room() == spotB.room() ? 0 : planning.personGap();
      some(shared[a][b] * (overlap + gap), PlanRule.PERSON, count);
      walk(a, spotA, b, spotB, overlap, count);
    }
    order(a, endA, b, spotB.start(), count);
    order(b, endB, a, spotA.start(), count);
    audience(one, spotA, other, spotB, overlap, count);
  }

  private void walk(int a, Spot spotA, int b, Spot spotB, int overlap, Count count) {
    var venueA = planning.rooms().get(spotA.room()).venue();
    var venueB = planning.rooms().get(spotB.room()).venue();
    if (venueA != venueB) {
      some(shared[a][b] * (overlap + planning.walk()), PlanRule.WALKING, count);
    }
  }

  private void order(int earlier, int end, int later, int start, Count count) {
    var gap = gaps[earlier][later];
    if (gap != NO_ORDER) {
      some(end + gap - start, PlanRule.ORDER, count);
    }
  }

  private static void audience(
      Item one, Spot spotA, Item other, Spot spotB, int overlap, Count count) {
    if (one.kind() == Kind.CLOSED || other.kind() == Kind.CLOSED) {
      return;
    }
    if (one.kind() == Kind.BREAK || other.kind() == Kind.BREAK) {
      some(concerns(one, other) ? overlap : 0, PlanRule.BREAK, count);
      return;
    }
    if (one.forum() >= 0 && one.forum() == other.forum()) {
      some(spotA.room() == spotB.room() ? 0 : 1, PlanRule.TRACK, count);
      some(overlap, PlanRule.AUDIENCE, count);
    }
    var prominent = (one.prominent() ? 1 : 0) + (other.prominent() ? 1 : 0);
    some(overlap * (prominent == 2 ? 3 : prominent), PlanRule.PROMINENCE, count);
  }

  /** A break is for its forum, or for all; two breaks do not disturb each other. */
  private static boolean concerns(Item one, Item other) {
    return one.kind() != other.kind()
        && (one.kind() == Kind.BREAK ? isFor(one, other) : isFor(other, one));
  }

  private static boolean isFor(Item pause, Item item) {
    return pause.forum() < 0 || pause.forum() == item.forum();
  }
}
