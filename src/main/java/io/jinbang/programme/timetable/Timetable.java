package io.jinbang.programme.timetable;

import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.planning.Candidates;
import io.jinbang.programme.planning.Plan;
import io.jinbang.programme.planning.PlanRule;
import io.jinbang.programme.planning.PlanScore;
import io.jinbang.programme.planning.Planning.Spot;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A draft as it stands and as it would be, with what both cost and why. */
public final class Timetable {
  private static final int FEW = 3;

  private final Draft draft;
  private final @Nullable Proposal proposal;
  private final Plan now;
  private final @Nullable Plan then;
  private final Wording wording;

  private Timetable(Draft draft, @Nullable Proposal proposal) {
    this.draft = draft;
    this.proposal = proposal;
    now = Plan.now(draft.planning());
    then = proposal == null || !proposal.ready() ? null : moved(proposal);
    wording = new Wording(draft);
  }

  static Timetable of(Draft draft, @Nullable Proposal proposal) {
    return new Timetable(draft, proposal);
  }

  private Plan moved(Proposal ready) {
    var plan = now;
    for (var move : ready.moves().entrySet()) {
      var item = draft.number(move.getKey());
      if (item >= 0) {
        plan = plan.with(item, draft.spot(move.getValue().orElse(null)));
      }
    }
    return plan;
  }

  public @Nullable Proposal proposal() {
    return proposal;
  }

  public Draft draft() {
    return draft;
  }

  /** What is shown: the proposal while one waits, else the draft. */
  public Plan shown() {
    return then == null ? now : then;
  }

  public PlanScore score() {
    return now.score();
  }

  public Optional<PlanScore> proposed() {
    return Optional.ofNullable(then).map(Plan::score);
  }

  /**
   * What a rule costs.
   *
   * @param then by the proposal; null where none waits
   */
  public record RuleLine(Text name, boolean hard, int now, @Nullable Integer then, int count) {}

  /** All rules, hard ones first, those that cost most before others. */
  public List<RuleLine> rules() {
    var score = now.score();
    var other = proposed().orElse(null);
    return Arrays.stream(PlanRule.values())
        .map(
            rule ->
                new RuleLine(
                    Wording.name(rule),
                    rule.isHard(),
                    score.cost(rule),
                    other == null ? null : other.cost(rule),
                    (int) score.matches().stream().filter(m -> m.rule() == rule).count()))
        .sorted(
            Comparator.comparing(RuleLine::hard)
                .reversed()
                .thenComparing(Comparator.comparingInt(RuleLine::now).reversed()))
        .toList();
  }

  /** A sentence and what it costs. */
  public record Reason(Text sentence, boolean hard, int cost) {}

  /** Why a session, where it is shown, costs what it costs. */
  public List<Reason> why(Id<Session> session) {
    return reasons(shown(), draft.number(session));
  }

  private List<Reason> reasons(Plan plan, int item) {
    return plan.score().of(item).stream()
        .map(
            match -> new Reason(wording.sentence(match, item), match.rule().isHard(), match.cost()))
        .sorted(Comparator.comparing(Reason::hard).thenComparing(Reason::cost).reversed())
        .toList();
  }

  /**
   * What would be if a session went elsewhere.
   *
   * @param hard how many more times hard rules would be broken
   * @param soft by how much the sum of the soft ones would grow
   * @param reasons of the session there
   */
  public record WhatIf(Placement place, Text hall, int hard, int soft, List<Reason> reasons) {}

  /** Empty where there is no such session or hall. */
  public Optional<WhatIf> whatIf(Id<Session> session, Placement place) {
    var item = draft.number(session);
    var spot = draft.spot(place);
    return item < 0 || spot == null ? Optional.empty() : Optional.of(whatIf(item, spot));
  }

  private WhatIf whatIf(int item, Spot spot) {
    var before = shown().score();
    var plan = shown().with(item, spot);
    var after = plan.score();
    return new WhatIf(
        draft.placement(spot),
        draft.hall(spot.room()).name().shown(),
        broken(after) - broken(before),
        after.soft() - before.soft(),
        reasons(plan, item));
  }

  private static int broken(PlanScore score) {
    return (int) score.matches().stream().filter(match -> match.rule().isHard()).count();
  }

  /** The few places where the session would cost least; other than where it is. */
  public List<WhatIf> better(Id<Session> session, LocalDate day) {
    var item = draft.number(session);
    var zone = draft.scene().gathering().zone();
    if (item < 0 || draft.session(item).pinned()) {
      return List.of();
    }
    var cost = shown().cost(item);
    return candidates(item)
        .filter(spot -> draft.placement(spot).start().atZone(zone).toLocalDate().equals(day))
        .sorted(Comparator.comparingLong(cost))
        .limit(FEW)
        .map(spot -> whatIf(item, spot))
        .toList();
  }

  private Stream<Spot> candidates(int item) {
    var here = shown().spots().get(item);
    return new Candidates(draft.planning())
        .of(item).stream().filter(spot -> !Objects.equals(spot, here));
  }

  /** Sessions that would go elsewhere, with where; in the order of the draft. */
  public List<Move> moves() {
    var moves = new ArrayList<Move>();
    for (var item = 0; item < now.spots().size(); item++) {
      var from = now.spots().get(item);
      var to = shown().spots().get(item);
      if (!Objects.equals(from, to)) {
        moves.add(
            new Move(
                draft.session(item).id(),
                wording.title(item),
                from == null ? null : draft.placement(from),
                to == null ? null : draft.placement(to),
                to == null ? null : draft.hall(to.room()).name().shown()));
      }
    }
    return moves;
  }

  /**
   * @param from null where it had no place
   * @param to null where it would have none
   */
  public record Move(
      Id<Session> session,
      Text title,
      @Nullable Placement from,
      @Nullable Placement to,
      @Nullable Text hall) {}
}
