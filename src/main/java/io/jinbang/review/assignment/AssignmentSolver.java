package io.jinbang.review.assignment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayList;
import java.util.List;

/**
 * Minimum-cost flow from judges to works by OR-Tools (cost-scaling push-relabel: Goldberg, "An
 * efficient implementation of a scaling minimum-cost flow algorithm", 1997). Judges and works are
 * numbers from 0.
 *
 * <p>As many reviews as possible come first, then as little as possible missing to the least loads,
 * then the cost. Single-threaded and without a clock: same model, same answer.
 */
public final class AssignmentSolver {

  /**
   * @param minLoads least load of each judge
   * @param maxLoads greatest load of each judge
   * @param needs reviews wanted by each work
   * @param experts at least so many of each work's reviews come over expert arcs
   * @param arcs pairs that are allowed
   * @param loadStep the k-th work of a judge costs k times this, which evens out the loads; 0 =
   *     loads need not be even
   * @param shortCost what a work beyond a judge's least load costs extra; greater than any saving
   *     by the other costs along one exchange, so that least loads are filled first
   */
  public record Model(
      List<Integer> minLoads,
      List<Integer> maxLoads,
      List<Integer> needs,
      List<Integer> experts,
      List<Arc> arcs,
      long loadStep,
      long shortCost) {}

  /** An allowed pair and its cost, which is not negative. */
  public record Arc(int judge, int work, long cost, boolean expert) {}

  private AssignmentSolver() {}

  /**
   * The chosen arcs, in the order of the model.
   *
   * @throws ArithmeticException if the costs are too great for 64 bits
   */
  public static List<Arc> solve(Model model) {
    Natives.load();
    var flow = new MinCostFlow();
    var chosen = new ArrayList<Arc>();
    addSupplies(flow, model);
    var first = addArcs(flow, model);
    switch (flow.solveMaxFlowWithMinCost()) {
      case OPTIMAL -> {}
      case BAD_COST_RANGE -> throw new ArithmeticException("costs beyond the solver's range");
      case MinCostFlowBase.Status status -> throw new IllegalStateException("flow: " + status);
    }
    for (var i = 0; i < model.arcs.size(); i++) {
      if (flow.getFlow(first + i) > 0) {
        chosen.add(model.arcs.get(i));
      }
    }
    return chosen;
  }

  private static void addSupplies(MinCostFlow flow, Model model) {
    var total = model.needs.stream().mapToLong(Integer::longValue).sum();
    flow.setNodeSupply(0, total);
    flow.setNodeSupply(sink(model), -total);
  }

  /**
   * Nodes: 0 the source, then the judges, then the works, then the works' places for experts alone,
   * then the sink. An expert whose place is taken goes on to the work's others.
   */
  private static int sink(Model model) {
    return 1 + model.minLoads.size() + 2 * model.needs.size();
  }

  private static int addArcs(MinCostFlow flow, Model model) {
    var judges = model.minLoads.size();
    var works = model.needs.size();
    for (var judge = 0; judge < judges; judge++) {
      addLoads(flow, model, judge);
    }
    for (var work = 0; work < works; work++) {
      addNeeds(flow, model, 1 + judges + work, work);
    }
    var first = flow.getNumArcs();
    for (var arc : model.arcs) {
      var place = 1 + judges + arc.work + (arc.expert ? works : 0);
      flow.addArcWithCapacityAndUnitCost(1 + arc.judge, place, 1, arc.cost);
    }
    return first;
  }

  private static void addNeeds(MinCostFlow flow, Model model, int node, int work) {
    int experts = model.experts.get(work);
    var others = model.needs.get(work) - experts;
    var reserved = node + model.needs.size();
    flow.addArcWithCapacityAndUnitCost(node, sink(model), others, 0);
    flow.addArcWithCapacityAndUnitCost(reserved, sink(model), experts, 0);
    flow.addArcWithCapacityAndUnitCost(reserved, node, others, 0);
  }

  private static void addLoads(MinCostFlow flow, Model model, int judge) {
    int least = model.minLoads.get(judge);
    var most = Math.min(model.maxLoads.get(judge), model.needs.size());
    if (model.loadStep == 0) {
      flow.addArcWithCapacityAndUnitCost(0, 1 + judge, Math.min(least, most), 0);
      flow.addArcWithCapacityAndUnitCost(0, 1 + judge, Math.max(0, most - least), model.shortCost);
      return;
    }
    for (var k = 1; k <= most; k++) {
      var cost = k * model.loadStep + (k > least ? model.shortCost : 0);
      flow.addArcWithCapacityAndUnitCost(0, 1 + judge, 1, cost);
    }
  }

  /** Unpacks the native library once. */
  private static final class Natives {
    static {
      Loader.loadNativeLibraries();
    }

    static void load() {}
  }
}
