package io.jinbang.review.assignfile;

import io.jinbang.review.assignment.AssignmentSolver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The assignment of greatest total similarity.
 *
 * @param total sum of the similarities of all pairs assigned
 * @param worst smallest sum over the reviews of one work
 * @param components groups of works and judges that no shared judge links: scores of different
 *     groups cannot be compared
 * @param assignments judge and work, from 0, ordered
 * @param unmet reviews missing, by work; empty when complete
 * @param idle works missing to the least load, by judge; empty when complete
 */
record SimilarityAssignment(
    double total,
    double worst,
    int components,
    List<List<Integer>> assignments,
    Map<Integer, Integer> unmet,
    Map<Integer, Integer> idle) {
  private static final double FINENESS = 1e9;

  boolean complete() {
    return unmet.isEmpty() && idle.isEmpty();
  }

  static SimilarityAssignment of(AssignmentFiles files) {
    var chosen = AssignmentSolver.solve(model(files));
    var matrix = files.similarity();
    var sums = new BigDecimal[matrix.width()];
    Arrays.fill(sums, BigDecimal.ZERO);
    var unmet = new LinkedHashMap<Integer, Integer>();
    var idle = new LinkedHashMap<Integer, Integer>();
    for (var work = 0; work < matrix.width(); work++) {
      unmet.put(work, files.perWork());
    }
    for (var judge = 0; judge < matrix.height(); judge++) {
      idle.put(judge, files.minLoads().get(judge));
    }
    for (var arc : chosen) {
      var similarity = BigDecimal.valueOf(matrix.at(arc.judge(), arc.work()));
      sums[arc.work()] = sums[arc.work()].add(similarity);
      unmet.merge(arc.work(), -1, Integer::sum);
      idle.merge(arc.judge(), -1, Integer::sum);
    }
    unmet.values().removeIf(missing -> missing <= 0);
    idle.values().removeIf(missing -> missing <= 0);
    var pairs = chosen.stream().map(arc -> List.of(arc.judge(), arc.work())).toList();
    var total = Arrays.stream(sums).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    var worst = Collections.min(Arrays.asList(sums)).doubleValue();
    return new SimilarityAssignment(total, worst, components(pairs), pairs, unmet, idle);
  }

  /** Similarities as whole costs, one part in 10^9 of their range (or of 1 where that is less). */
  private static AssignmentSolver.Model model(AssignmentFiles files) {
    var matrix = files.similarity();
    var high = extreme(matrix, 1);
    var range = high + extreme(matrix, -1);
    var scale = FINENESS / Math.max(1, range);
    var arcs = new ArrayList<AssignmentSolver.Arc>();
    for (var judge = 0; judge < matrix.height(); judge++) {
      for (var work = 0; work < matrix.width(); work++) {
        if (files.allowed(judge, work)) {
          var cost = Math.round((high - matrix.at(judge, work)) * scale);
          arcs.add(new AssignmentSolver.Arc(judge, work, cost, false));
        }
      }
    }
    // more than any one exchange can save: it passes each judge and each work at most once
    var pairs = 2L * Math.min(matrix.height(), matrix.width()) + 2;
    var shortCost = Math.round(range * scale + 1) * pairs;
    return new AssignmentSolver.Model(
        files.minLoads(),
        files.loads(),
        Collections.nCopies(matrix.width(), files.perWork()),
        Collections.nCopies(matrix.width(), 0),
        arcs,
        0,
        shortCost);
  }

  private static double extreme(Matrix matrix, int sign) {
    return matrix.rows().stream()
        .flatMapToDouble(Arrays::stream)
        .map(value -> sign * value)
        .max()
        .orElse(0);
  }

  /** Counts what is linked: works stand as -1 - index, so that they differ from judges. */
  private static int components(List<List<Integer>> pairs) {
    var roots = new LinkedHashMap<Integer, Integer>();
    for (var pair : pairs) {
      var judge = root(roots, pair.getFirst());
      roots.put(root(roots, -1 - pair.getLast()), judge);
    }
    var distinct = new TreeSet<Integer>();
    List.copyOf(roots.keySet()).forEach(node -> distinct.add(root(roots, node)));
    return distinct.size();
  }

  private static int root(Map<Integer, Integer> roots, int node) {
    int parent = roots.computeIfAbsent(node, same -> same);
    while (parent != node) {
      int above = roots.getOrDefault(parent, parent);
      roots.put(node, above);
      node = parent;
      parent = above;
    }
    return node;
  }
}
