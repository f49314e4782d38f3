package io.jinbang.programme.conference;

import io.jinbang.programme.conference.ConferenceRules.Kind;
import java.util.Arrays;
import java.util.HashMap;

/**
 * What each talk would cost in each timeslot beside all others where they are: kept up to date, so
 * that a change is priced by looking it up.
 */
final class TimeCosts {
  private final int slots;
  private final long[][][] tables;
  private final long[][] costs;

  /** {@code tables[a][b]}: by timeslot of b, then of a; pairs of one kind share theirs. */
  TimeCosts(Conference conference, ConferenceRules rules, Energies energies) {
    slots = conference.timeslots().size();
    var talks = conference.talks().size();
    var known = new HashMap<Kind, long[]>();
    tables = new long[talks][talks][];
    costs = new long[talks][slots];
    for (var a = 0; a < talks; a++) {
      for (var b = 0; b < talks; b++) {
        var one = a;
        var other = b;
        tables[a][b] =
            known.computeIfAbsent(rules.kind(a, b), _ -> table(rules, energies, one, other));
      }
    }
  }

  private long[] table(ConferenceRules rules, Energies energies, int a, int b) {
    var table = new long[slots * slots];
    for (var slotB = 0; slotB < slots; slotB++) {
      for (var slotA = 0; slotA < slots; slotA++) {
        var sum = energies.sum();
        rules.times(a, slotA, b, slotB, sum);
        table[slotB * slots + slotA] = sum.total();
      }
    }
    return table;
  }

  long of(int talk, int slot) {
    return costs[talk][slot];
  }

  long pair(int a, int slotA, int b, int slotB) {
    return tables[a][b][slotB * slots + slotA];
  }

  void clear() {
    for (var each : costs) {
      Arrays.fill(each, 0);
    }
  }

  void add(int talk, int slot) {
    for (var other = 0; other < costs.length; other++) {
      if (other != talk) {
        var cost = costs[other];
        var table = tables[other][talk];
        var from = slot * slots;
        for (var each = 0; each < slots; each++) {
          cost[each] += table[from + each];
        }
      }
    }
  }

  void move(int talk, int slot, int to) {
    for (var other = 0; other < costs.length; other++) {
      if (other != talk) {
        var cost = costs[other];
        var table = tables[other][talk];
        var from = slot * slots;
        var onto = to * slots;
        for (var each = 0; each < slots; each++) {
          cost[each] += table[onto + each] - table[from + each];
        }
      }
    }
  }
}
