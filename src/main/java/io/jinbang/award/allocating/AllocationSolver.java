package io.jinbang.award.allocating;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import io.jinbang.award.allocation.Optimizer;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Exact choice by OR-Tools CP-SAT: one worker, a fixed seed and no wall-clock limit, so that the
 * answer repeats on any machine.
 */
public final class AllocationSolver implements Optimizer {

  @Override
  public BitSet maximise(int decisions, List<Row> rows, List<Term> objective) {
    Natives.load();
    var model = new CpModel();
    var variables =
        IntStream.range(0, decisions).mapToObj(i -> model.newBoolVar("")).toArray(BoolVar[]::new);
    for (var row : rows) {
      model.addLinearConstraint(sum(row.terms(), variables), row.low(), row.high());
    }
    model.maximize(sum(objective, variables));
    return solution(model, variables);
  }

  private static LinearExpr sum(List<Term> terms, BoolVar[] variables) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    terms.forEach(term -> sum.addTerm(variables[term.decision()], term.weight()));
    return sum.build();
  }

  private static BitSet solution(CpModel model, BoolVar[] variables) {
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setRandomSeed(1);
    var status = solver.solve(model);
    if (status != CpSolverStatus.OPTIMAL) {
      throw new IllegalStateException("no optimal choice: " + status);
    }
    var taken = new BitSet();
    IntStream.range(0, variables.length)
        .filter(i -> solver.booleanValue(variables[i]))
        .forEach(taken::set);
    return taken;
  }

  /** Unpacks the native library once. */
  private static final class Natives {
    static {
      Loader.loadNativeLibraries();
    }

    static void load() {}
  }
}
