package io.jinbang.review.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToLongBiFunction;

/**
 * The pairs a task allows, by number: judges and works in the task's order, from 0.
 *
 * @param allowed works each judge may read
 * @param experts works each judge may read and knows a theme of
 */
record Pairs(AssignmentTask task, List<BitSet> allowed, List<BitSet> experts)
    implements Linking.Worth {

  static Pairs of(AssignmentTask task, List<Conflict> conflicts) {
    var forbidden = new HashSet<Assignment>();
    conflicts.forEach(conflict -> forbidden.add(new Assignment(conflict.judge(), conflict.work())));
    var allowed = new ArrayList<BitSet>();
    var experts = new ArrayList<BitSet>();
    for (var judge : task.judges()) {
      var may = new BitSet();
      var knows = new BitSet();
      for (var w = 0; w < task.works().size(); w++) {
        var work = task.works().get(w);
        if (!forbidden.contains(new Assignment(judge.id(), work.id()))) {
          may.set(w);
          knows.set(w, judge.knows(work));
        }
      }
      allowed.add(may);
      experts.add(knows);
    }
    return new Pairs(task, allowed, experts);
  }

  boolean expert(int judge, int work) {
    return experts.get(judge).get(work);
  }

  /** How many of the judges who may read a work know a theme of it. */
  int[] expertsPerWork() {
    var number = new int[task.works().size()];
    experts.forEach(knows -> knows.stream().forEach(work -> number[work]++));
    return number;
  }

  List<AssignmentSolver.Arc> arcs(ToLongBiFunction<Judge, Work> cost) {
    var arcs = new ArrayList<AssignmentSolver.Arc>();
    for (var j = 0; j < allowed.size(); j++) {
      var judge = j;
      allowed.get(j).stream().forEach(work -> arcs.add(arc(judge, work, cost)));
    }
    return arcs;
  }

  private AssignmentSolver.Arc arc(int judge, int work, ToLongBiFunction<Judge, Work> cost) {
    var price = cost.applyAsLong(task.judges().get(judge), task.works().get(work));
    return new AssignmentSolver.Arc(judge, work, price, expert(judge, work));
  }

  Assignment named(Pair pair) {
    return new Assignment(task.judges().get(pair.judge()).id(), task.works().get(pair.work()).id());
  }

  @Override
  public boolean allowed(int judge, int work) {
    return allowed.get(judge).get(work);
  }

  /** An expert counts one. */
  @Override
  public long gain(int judge, int work) {
    return expert(judge, work) ? 1 : 0;
  }

  /** A number for every work's first theme. */
  int[] themes() {
    var numbers = new HashMap<String, Integer>();
    return task.works().stream()
        .map(work -> work.themes().stream().sorted().findFirst().orElse(""))
        .mapToInt(theme -> numbers.computeIfAbsent(theme, _ -> numbers.size()))
        .toArray();
  }
}
