package io.jinbang.review.calibration;

import java.util.Arrays;
import java.util.HashMap;

/**
 * Connected components of the graph of judges and works (union-find with path halving; Tarjan and
 * van Leeuwen, JACM 31(2), 1984).
 *
 * @param component by work, numbered in order of works; -1 where nobody reviewed it
 * @param count how many components
 */
record Panels(int[] component, int count) {

  static Panels of(Sheet sheet) {
    var works = sheet.works();
    var parent = new int[works + sheet.judges().length];
    Arrays.setAll(parent, i -> i);
    for (var o = 0; o < sheet.size(); o++) {
      var a = root(parent, sheet.work()[o]);
      var b = root(parent, works + sheet.judge()[o]);
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    return numbered(parent, sheet.scoresPerWork());
  }

  /** Group of every work within which it is ranked; -1 where it is not ranked. */
  int[] pools(Sheet sheet, Pool pool) {
    var pools = new int[component.length];
    var themes = Arrays.stream(sheet.themes()).max().orElse(0) + 1;
    Arrays.setAll(
        pools,
        w ->
            component[w] < 0
                ? -1
                : switch (pool) {
                  case ALL -> 0;
                  case COMPONENT -> component[w];
                  case THEME -> component[w] * themes + sheet.themes()[w];
                });
    return pools;
  }

  private static Panels numbered(int[] parent, int[] scores) {
    var number = new HashMap<Integer, Integer>();
    var component = new int[scores.length];
    for (var w = 0; w < scores.length; w++) {
      component[w] = -1;
      if (scores[w] > 0) {
        var next = number.size();
        component[w] = number.computeIfAbsent(root(parent, w), _ -> next);
      }
    }
    return new Panels(component, number.size());
  }

  private static int root(int[] parent, int node) {
    var at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
