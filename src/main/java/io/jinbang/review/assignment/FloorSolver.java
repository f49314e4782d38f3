package io.jinbang.review.assignment;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The greatest total gain with which no work falls below a floor, and the greatest such floor, by
 * OR-Tools' CP-SAT. One worker and a limit on work rather than on time: same model, same answer, on
 * any machine.
 */
public final class FloorSolver {
  /** Some minutes of a slow machine; the solver's own unit. */
  private static final double MOST_WORK = 120;

  /**
   * @param needs reviews of each work, all of which are to be given
   * @param step the total counts in steps of so many units of gain, floors in single ones: a coarse
   *     total is proven many times sooner
   */
  public record Model(
      List<Integer> minLoads,
      List<Integer> maxLoads,
      List<Integer> needs,
      Linking.Worth worth,
      long step) {}

  /**
   * @param proven nothing better exists; otherwise nothing better was found in the work allowed
   */
  public record Answer(List<Pair> pairs, boolean proven) {}

  private final Model model;
  private final CpModel sat = new CpModel();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<BoolVar> chosen = new ArrayList<>();
  private final LinearExprBuilder total = LinearExpr.newBuilder();
  private final List<LinearArgument> served = new ArrayList<>();

  private FloorSolver(Model model) {
    this.model = model;
    var loads = builders(model.minLoads.size());
    var reviews = builders(model.needs.size());
    var gains = builders(model.needs.size());
    for (var judge = 0; judge < loads.size(); judge++) {
      for (var work = 0; work < reviews.size(); work++) {
        if (model.worth.allowed(judge, work)) {
          var pair = sat.newBoolVar("");
          var gain = model.worth.gain(judge, work);
          pairs.add(new Pair(judge, work));
          chosen.add(pair);
          loads.get(judge).add(pair);
          reviews.get(work).add(pair);
          gains.get(work).addTerm(pair, gain);
          total.addTerm(pair, Math.round((double) gain / model.step));
        }
      }
    }
    for (var judge = 0; judge < loads.size(); judge++) {
      sat.addLinearConstraint(
          loads.get(judge), model.minLoads.get(judge), model.maxLoads.get(judge));
    }
    for (var work = 0; work < reviews.size(); work++) {
      sat.addEquality(reviews.get(work), model.needs.get(work));
    }
    served.addAll(gains);
  }

  private static List<LinearExprBuilder> builders(int number) {
    return IntStream.range(0, number).mapToObj(_ -> LinearExpr.newBuilder()).toList();
  }

  /**
   * The greatest total at which every work gains at least the floor.
   *
   * @param hint where to begin
   * @return empty where there is none, or none was found
   */
  public static Optional<Answer> above(Model model, long floor, List<Pair> hint) {
    Loader.loadNativeLibraries();
    var solver = new FloorSolver(model);
    solver.served.forEach(gain -> solver.sat.addGreaterOrEqual(gain, floor));
    solver.sat.maximize(solver.total);
    return solver.answer(hint);
  }

  /** Every work as well served as the worst-served can be, whatever the total. */
  public static Optional<Answer> highest(Model model, long most, List<Pair> hint) {
    Loader.loadNativeLibraries();
    var solver = new FloorSolver(model);
    var least = solver.sat.newIntVar(Math.min(0, most), most, "");
    solver.served.forEach(gain -> solver.sat.addGreaterOrEqual(gain, least));
    solver.sat.maximize(least);
    return solver.answer(hint);
  }

  private Optional<Answer> answer(List<Pair> hint) {
    var known = new HashSet<>(hint);
    for (var i = 0; i < pairs.size(); i++) {
      sat.addHint(chosen.get(i), known.contains(pairs.get(i)));
    }
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(MOST_WORK);
    var status = solver.solve(sat);
    return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
        ? Optional.of(new Answer(taken(solver), status == CpSolverStatus.OPTIMAL))
        : Optional.empty();
  }

  private List<Pair> taken(CpSolver solver) {
    return IntStream.range(0, pairs.size())
        .filter(i -> solver.booleanValue(chosen.get(i)))
        .mapToObj(pairs::get)
        .toList();
  }
}
