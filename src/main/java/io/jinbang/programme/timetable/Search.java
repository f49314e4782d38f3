package io.jinbang.programme.timetable;

import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.planning.Conflict;
import io.jinbang.programme.planning.Conflict.Verdict;
import io.jinbang.programme.planning.Demand;
import io.jinbang.programme.planning.Plan;
import io.jinbang.programme.planning.PlanRule;
import io.jinbang.programme.planning.PlanScore;
import io.jinbang.programme.planning.Planning;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks for what was asked: a timetable, or why there is none. */
final class Search {
  private static final List<Long> SEEDS = List.of(1L, 2L);

  /** More questions about a conflict are not asked; the answer says so. */
  private static final int MOST_QUESTIONS = 80;

  private final Draft draft;
  private final Planning planning;
  private int questions;

  private Search(Draft draft) {
    this.draft = draft;
    planning = draft.planning();
  }

  /**
   * @param moves where sessions would go, those only that would not stay
   * @param proven no timetable moves fewer sessions
   */
  record Found(Map<Id<Session>, Optional<Placement>> moves, List<Text> reasons, boolean proven) {}

  static Found of(Draft draft, Aim aim, Pace pace) {
    var search = new Search(draft);
    return switch (aim) {
      case FILL -> search.found(Plan.filled(search.planning, SEEDS, pace), aim);
      case ALL -> search.found(Plan.of(search.planning, SEEDS, pace), aim);
      case REPAIR -> search.repaired();
    };
  }

  private Found repaired() {
    return Repairs.fewest(planning)
        .map(repair -> new Found(moves(repair.plan()), List.of(), repair.proven()))
        .orElseGet(() -> new Found(Map.of(), reasons(Aim.REPAIR, List.of()), false));
  }

  private Found found(Plan plan, Aim aim) {
    var out =
        plan.score().matches().stream()
            .filter(match -> match.rule() == PlanRule.UNPLACED)
            .map(match -> match.items().getFirst())
            .toList();
    return new Found(moves(plan), out.isEmpty() ? List.of() : reasons(aim, out), false);
  }

  private Map<Id<Session>, Optional<Placement>> moves(Plan plan) {
    var moves = new HashMap<Id<Session>, Optional<Placement>>();
    IntStream.range(0, plan.spots().size())
        .filter(item -> !Objects.equals(plan.spots().get(item), planning.items().get(item).now()))
        .forEach(
            item ->
                moves.put(
                    draft.session(item).id(),
                    Optional.ofNullable(plan.spots().get(item)).map(draft::placement)));
    return moves;
  }

  private List<Text> reasons(Aim aim, List<Integer> out) {
    var suspects = out.isEmpty() ? PlanScore.of(planning, PlanScore.now(planning)).broken() : out;
    return Conflict.of(planning, suspects, this::ask)
        .map(new Wording(draft)::conflict)
        .orElseGet(() -> List.of(perhaps(aim)));
  }

  private Verdict ask(Set<Integer> items, Set<Demand> demands) {
    return questions++ < MOST_QUESTIONS
        ? PlanSolver.ask(planning, items, demands)
        : Verdict.UNKNOWN;
  }

  /** It is possible, or nobody knows: what else could be tried. */
  private static Text perhaps(Aim aim) {
    return aim == Aim.FILL
        ? Text.of(
            "其他场次不动就排不下。请试“整体重排”。",
            "There is no room while all others stay. Ask for a new timetable of all.")
        : Text.of(
            "没有找到能全部排下的方案，也没能证明排不下。请再试一次，或放宽一些要求。",
            "No timetable for all was found, and none was proven impossible. Try again, or give way"
                + " somewhere.");
  }
}
