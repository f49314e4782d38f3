package io.jinbang.programme.runningorder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Scenes, and who is in them.
 *
 * @param people by scene, a bit for each person
 * @param length by scene
 * @param pay by person, for each unit of time from the first scene to the last
 */
record Scenes(long[] people, int[] length, int[] pay) {
  int count() {
    return length.length;
  }

  /** What a unit of time with these people costs. */
  long cost(long present) {
    var cost = 0L;
    for (var rest = present; rest != 0; rest &= rest - 1) {
      cost += pay[Long.numberOfTrailingZeros(rest)];
    }
    return cost;
  }

  long cost(List<Integer> order) {
    var cost = 0L;
    var before = 0L;
    for (var at = 0; at < order.size(); at++) {
      var now = people[order.get(at)];
      var later = 0L;
      for (var next = at + 1; next < order.size(); next++) {
        later |= people[order.get(next)];
      }
      cost += length[order.get(at)] * cost(now | (before & later));
      before |= now;
    }
    return cost;
  }

  /** Scenes with the same people, who may as well do them one after the other. */
  List<List<Integer>> alike() {
    var alike = new LinkedHashMap<Long, List<Integer>>();
    for (var scene = 0; scene < people.length; scene++) {
      alike.computeIfAbsent(people[scene], _ -> new ArrayList<>()).add(scene);
    }
    return List.copyOf(alike.values());
  }

  Scenes joined(List<List<Integer>> groups) {
    return new Scenes(
        groups.stream().mapToLong(group -> people[group.getFirst()]).toArray(),
        groups.stream().mapToInt(g -> g.stream().mapToInt(scene -> length[scene]).sum()).toArray(),
        pay);
  }
}
