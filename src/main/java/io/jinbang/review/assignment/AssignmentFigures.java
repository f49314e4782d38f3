package io.jinbang.review.assignment;

import io.jinbang.numerics.UpperCholesky;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How good an assignment is, whoever made it.
 *
 * @param reviews pairs of judge and work
 * @param missing reviews still wanted
 * @param experts reviews by judges who know a theme of the work
 * @param worst fewest such reviews of any work
 * @param components panels that share neither judge nor work; more than 1 cannot be ranked together
 * @param apart works outside the largest of them
 * @param crossLinks share of the pairs of works some judge compares that are of different themes
 * @param efficiency how well judges can be told from one another, 0 to 1: canonical efficiency of
 *     the judges, the harmonic mean of the eigenvalues of their information matrix over the
 *     arithmetic mean (John and Williams, Cyclic and Computer Generated Designs, 2nd ed., 1995, ch.
 *     2), which is 1 where any two judges share equally many works; 0 where panels hang apart
 * @param loads works of every judge, the idle included
 */
public record AssignmentFigures(
    int reviews,
    int missing,
    int experts,
    int worst,
    int components,
    List<String> apart,
    double crossLinks,
    double efficiency,
    Map<String, Integer> loads) {

  public AssignmentFigures {
    apart = List.copyOf(apart);
  }

  /** Of pairs that may be any; those of judges or works the task does not know are left out. */
  public static AssignmentFigures of(AssignmentTask task, Collection<Assignment> given) {
    var all = Pairs.of(task, List.of());
    var pairs = numbered(task, given);
    var reading = new Reading(pairs, all.themes());
    var experts = new int[task.works().size()];
    var reviews = new int[task.works().size()];
    var loads = new LinkedHashMap<String, Integer>();
    task.judges().forEach(judge -> loads.put(judge.id(), 0));
    for (var pair : pairs) {
      loads.merge(task.judges().get(pair.judge()).id(), 1, Integer::sum);
      reviews[pair.work()]++;
      experts[pair.work()] += all.expert(pair.judge(), pair.work()) ? 1 : 0;
    }
    var missing = 0;
    var worst = experts.length == 0 ? 0 : Integer.MAX_VALUE;
    var byExperts = 0;
    for (var w = 0; w < experts.length; w++) {
      missing += Math.max(0, task.wanted(task.works().get(w)) - reviews[w]);
      worst = Math.min(worst, experts[w]);
      byExperts += experts[w];
    }
    var panels = reading.panels();
    return new AssignmentFigures(
        pairs.size(),
        missing,
        byExperts,
        worst,
        panels.count(),
        apart(task, reading, panels),
        reading.crossLinks(),
        panels.count() == 1 ? efficiency(reading) : 0,
        loads);
  }

  private static List<Pair> numbered(AssignmentTask task, Collection<Assignment> given) {
    var judges = new HashMap<String, Integer>();
    task.judges().forEach(judge -> judges.put(judge.id(), judges.size()));
    var works = new HashMap<String, Integer>();
    task.works().forEach(work -> works.put(work.id(), works.size()));
    var pairs = new ArrayList<Pair>();
    for (var pair : given) {
      var judge = judges.get(pair.judge());
      var work = works.get(pair.work());
      if (judge != null && work != null) {
        pairs.add(new Pair(judge, work));
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::judge).thenComparingInt(Pair::work));
    return pairs;
  }

  private static List<String> apart(AssignmentTask task, Reading reading, Reading.Panels panels) {
    var largest = panels.largest();
    return IntStream.range(0, reading.size())
        .filter(place -> panels.of(place) != largest)
        .map(reading::work)
        .distinct()
        .sorted()
        .mapToObj(work -> task.works().get(work).id())
        .toList();
  }

  /**
   * With C the information on judges left after works are eliminated, the trace of the inverse of C
   * + J/v is the sum of the inverse eigenvalues and 1 for the constant vector.
   */
  private static double efficiency(Reading reading) {
    var c = reading.information();
    var v = c.length;
    if (v < 2) {
      return 1;
    }
    var trace = 0.0;
    for (var i = 0; i < v; i++) {
      trace += c[i][i];
      for (var j = 0; j < v; j++) {
        c[i][j] += 1.0 / v;
      }
    }
    if (!UpperCholesky.factor(c, v)) {
      return 0;
    }
    UpperCholesky.invert(c, v);
    var inverse = -1.0;
    for (var i = 0; i < v; i++) {
      for (var j = i; j < v; j++) {
        inverse += c[i][j] * c[i][j];
      }
    }
    return (v - 1) / inverse / (trace / (v - 1));
  }
}
