package io.jinbang.programme.timetable;

import static java.util.Objects.requireNonNull;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import io.jinbang.programme.planning.Conflict.Verdict;
import io.jinbang.programme.planning.Demand;
import io.jinbang.programme.planning.Demand.Kind;
import io.jinbang.programme.planning.Planning;
import io.jinbang.programme.planning.Planning.Item;
import io.jinbang.programme.planning.Planning.Span;
import io.jinbang.programme.planning.Planning.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The hard rules exactly, by OR-Tools' CP-SAT: whether a timetable is possible, and the one with
 * the fewest sessions elsewhere than now. One worker and a limit on work rather than on time: same
 * question, same answer, on any machine.
 */
final class PlanSolver {
  /** The solver's own unit, a second or so. */
  private static final double MOST_WORK = 4;

  private static final double MOST_REPAIR = 20;

  private final Planning planning;
  private final Set<Integer> items;
  private final Set<Demand> demands;
  private final CpModel model = new CpModel();
  private final Map<Integer, Taken> taken = new LinkedHashMap<>();
  private final Map<Integer, List<IntervalVar>> byRoom = new HashMap<>();
  private boolean possible = true;

  /** A session's variables: when, and in which hall. */
  private record Taken(IntVar start, Map<Integer, BoolVar> rooms) {}

  private PlanSolver(Planning planning, Set<Integer> items, Set<Demand> demands) {
    this.planning = planning;
    this.items = items;
    this.demands = demands;
    items.stream().sorted().forEach(this::place);
    if (possible) {
      rooms();
      people();
      orders();
      breaks();
    }
  }

  /** Whether these sessions can all take place while these things are asked. */
  static Verdict ask(Planning planning, Set<Integer> items, Set<Demand> demands) {
    Loader.loadNativeLibraries();
    var question = new PlanSolver(planning, items, demands);
    if (!question.possible) {
      return Verdict.IMPOSSIBLE;
    }
    return switch (question.solver(MOST_WORK).solve(question.model)) {
      case OPTIMAL, FEASIBLE -> Verdict.POSSIBLE;
      case INFEASIBLE -> Verdict.IMPOSSIBLE;
      default -> Verdict.UNKNOWN;
    };
  }

  /**
   * Every session in its place, as few as possible elsewhere than now.
   *
   * @param proven no timetable moves fewer
   */
  record Repaired(Map<Integer, Spot> spots, boolean proven) {}

  static Optional<Repaired> fewest(Planning planning, Set<Integer> items, Set<Demand> demands) {
    Loader.loadNativeLibraries();
    var question = new PlanSolver(planning, items, demands);
    if (!question.possible) {
      return Optional.empty();
    }
    question.model.maximize(LinearExpr.sum(question.stays()));
    var solver = question.solver(MOST_REPAIR);
    var status = solver.solve(question.model);
    return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
        ? Optional.of(new Repaired(question.spots(solver), status == CpSolverStatus.OPTIMAL))
        : Optional.empty();
  }

  private CpSolver solver(double work) {
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(work);
    return solver;
  }

  private boolean asks(Kind kind, int about) {
    return demands.contains(new Demand(kind, about));
  }

  private Item item(int number) {
    return planning.items().get(number);
  }

  // -- a session by itself

  private void place(int number) {
    var pin = asks(Kind.PIN, number) ? item(number).now() : null;
    var starts = starts(number, pin);
    var rooms =
        IntStream.range(0, planning.rooms().size())
            .filter(room -> pin == null ? suits(number, room) : isStill(room, pin))
            .toArray();
    possible &= starts.length > 0 && rooms.length > 0;
    if (possible) {
      var start = model.newIntVarFromDomain(Domain.fromValues(starts), "");
      var chosen = new LinkedHashMap<Integer, BoolVar>();
      for (var room : rooms) {
        chosen.put(room, model.newBoolVar(""));
      }
      model.addExactlyOne(chosen.values().toArray(Literal[]::new));
      taken.put(number, new Taken(start, chosen));
    }
  }

  private boolean isStill(int room, Spot pin) {
    return room == pin.room() && planning.rooms().get(room).capacity() >= 0;
  }

  private boolean suits(int number, int room) {
    var it = planning.rooms().get(room);
    return it.capacity() >= 0
        && (!asks(Kind.CAPACITY, number) || item(number).audience() <= it.capacity())
        && (!asks(Kind.EQUIPMENT, number) || it.equipment().containsAll(item(number).needs()));
  }

  private long[] starts(int number, @Nullable Spot pin) {
    var first = planning.hours().stream().mapToInt(Span::from).min().orElse(0);
    var last = planning.hours().stream().mapToInt(Span::until).max().orElse(0);
    var step = planning.step();
    var begin = Math.floorDiv(first, step) * step;
    return (pin == null
            ? IntStream.iterate(begin, at -> at <= last, at -> at + step)
            : IntStream.of(pin.start()))
        .filter(start -> isFree(number, start))
        .asLongStream()
        .toArray();
  }

  private boolean isFree(int number, int start) {
    var end = start + item(number).minutes();
    return (!asks(Kind.HOURS, -1) || isWithin(planning.hours(), start, end))
        && item(number).people().stream()
            .filter(person -> asks(Kind.AWAY, person))
            .allMatch(person -> isWithin(planning.people().get(person).free(), start, end));
  }

  private static boolean isWithin(List<Span> spans, int start, int end) {
    return spans.stream().anyMatch(span -> span.from() <= start && end <= span.until());
  }

  // -- sessions beside one another

  private void rooms() {
    taken.forEach(
        (number, its) ->
            its.rooms.forEach(
                (room, literal) ->
                    byRoom
                        .computeIfAbsent(room, _ -> new ArrayList<>())
                        .add(
                            model.newOptionalFixedSizeIntervalVar(
                                its.start,
                                item(number).minutes() + planning.hallGap(),
                                literal,
                                ""))));
    byRoom.forEach(
        (room, intervals) -> {
          if (asks(Kind.HALL, room)) {
            model.addNoOverlap(intervals);
          }
        });
    for (var pair : planning.shared()) {
      if (asks(Kind.HALL, pair.a()) && asks(Kind.HALL, pair.b())) {
        var both = new ArrayList<>(byRoom.getOrDefault(pair.a(), List.of()));
        both.addAll(byRoom.getOrDefault(pair.b(), List.of()));
        model.addNoOverlap(both);
      }
    }
  }

  private Taken taken(int number) {
    return requireNonNull(taken.get(number), "only what is to be placed is asked for");
  }

  private IntervalVar interval(int number, int gap) {
    return model.newFixedSizeIntervalVar(taken(number).start, item(number).minutes() + gap, "");
  }

  private void people() {
    for (var person = 0; person < planning.people().size(); person++) {
      var who = person;
      if (asks(Kind.PERSON, person)) {
        apart(
            taken.keySet().stream().filter(number -> item(number).people().contains(who)).toList());
      }
    }
  }

  /** Within one hall the gap of the hall is enough; a larger one is for the way to another. */
  private void apart(List<Integer> numbers) {
    var gap = planning.personGap();
    if (gap <= planning.hallGap()) {
      model.addNoOverlap(numbers.stream().map(number -> interval(number, gap)).toList());
    } else {
      for (var at = 0; at < numbers.size(); at++) {
        for (var next = at + 1; next < numbers.size(); next++) {
          apart(numbers.get(at), numbers.get(next));
        }
      }
    }
  }

  private void apart(int one, int other) {
    var together = model.newBoolVar("");
    taken(one)
        .rooms
        .forEach(
            (room, literal) -> {
              var there = taken(other).rooms.get(room);
              var both = new ArrayList<Literal>(List.of(together.not(), literal.not()));
              if (there != null) {
                both.add(there);
              }
              model.addBoolOr(both);
            });
    var first = model.newBoolVar("");
    follows(one, other, together).onlyEnforceIf(first);
    follows(other, one, together).onlyEnforceIf(first.not());
  }

  private Constraint follows(int earlier, int later, BoolVar together) {
    var gap = planning.personGap();
    return model.addGreaterOrEqual(
        LinearExpr.weightedSum(
            new IntVar[] {taken(later).start, taken(earlier).start, together},
            new long[] {1, -1, gap}),
        item(earlier).minutes() + gap);
  }

  private void orders() {
    for (var at = 0; at < planning.orders().size(); at++) {
      var order = planning.orders().get(at);
      var earlier = taken.get(order.earlier());
      var later = taken.get(order.later());
      if (asks(Kind.ORDER, at) && earlier != null && later != null) {
        model.addGreaterOrEqual(
            LinearExpr.affine(later.start, 1, -(item(order.earlier()).minutes() + order.gap())),
            earlier.start);
      }
    }
  }

  private void breaks() {
    for (var pause : items) {
      if (asks(Kind.BREAK, pause)) {
        taken.keySet().stream()
            .filter(number -> item(number).kind() == Planning.Kind.OPEN)
            .filter(
                number -> item(pause).forum() < 0 || item(pause).forum() == item(number).forum())
            .forEach(
                number -> model.addNoOverlap(List.of(interval(pause, 0), interval(number, 0))));
      }
    }
  }

  // -- fewest changes

  private Literal[] stays() {
    return taken.entrySet().stream()
        .map(each -> stay(each.getKey(), each.getValue()))
        .flatMap(Optional::stream)
        .toArray(Literal[]::new);
  }

  private Optional<Literal> stay(int number, Taken its) {
    var now = item(number).now();
    var room = now == null ? null : its.rooms.get(now.room());
    if (now == null || room == null) {
      return Optional.empty();
    }
    var stays = model.newBoolVar("");
    model.addImplication(stays, room);
    model.addEquality(its.start, now.start()).onlyEnforceIf(stays);
    model.addHint(its.start, now.start());
    model.addHint(stays, true);
    return Optional.of(stays);
  }

  private Map<Integer, Spot> spots(CpSolver solver) {
    var spots = new LinkedHashMap<Integer, Spot>();
    taken.forEach(
        (number, its) ->
            its.rooms.forEach(
                (room, literal) -> {
                  if (solver.booleanValue(literal)) {
                    spots.put(number, new Spot(room, (int) solver.value(its.start)));
                  }
                }));
    return spots;
  }
}
