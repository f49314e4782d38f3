package io.jinbang.award.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts the numbers and the reasons to what has been decided. */
final class Explanations {
  private final Contest contest;
  private final Standing standing;
  private final List<Award> awards = new ArrayList<>();
  private final List<RunnerUp> runnersUp = new ArrayList<>();
  private final List<PassedOver> passedOver = new ArrayList<>();
  private final List<Shortfall> shortfalls = new ArrayList<>();

  private Explanations(Contest contest, Standing standing) {
    this.contest = contest;
    this.standing = standing;
  }

  static Allocation of(Contest contest, Standing standing) {
    return new Explanations(contest, standing).allocation();
  }

  private Allocation allocation() {
    for (var rule : contest.prizes()) {
      Options.prizes(contest, rule).forEach(prize -> explain(rule, prize));
    }
    return new Allocation(
        List.copyOf(awards),
        List.copyOf(standing.ties()),
        standing.waiting(),
        List.copyOf(runnersUp),
        List.copyOf(passedOver),
        List.copyOf(shortfalls));
  }

  private void explain(PrizeRule rule, Prize prize) {
    var winners = standing.awards(prize);
    winners.stream()
        .sorted(Comparator.comparingLong(Option::score).reversed())
        .map(this::award)
        .forEach(awards::add);
    if (standing.knows(rule)) {
      addShortfall(rule, prize, winners.size());
      winners.stream().mapToLong(Option::score).min().ifPresent(last -> compare(rule, prize, last));
    }
  }

  private Award award(Option option) {
    var better = better(option.rule(), option.prize(), option.score());
    var ahead = better.stream().filter(index -> marked(index, option.prize())).toList();
    var blocked = ahead.stream().filter(index -> candidate(index).blocked() != null).count();
    var elsewhere =
        ahead.stream()
            .filter(index -> candidate(index).blocked() == null)
            .filter(index -> !has(index, option.prize()))
            .count();
    return new Award(
        option.prize(),
        candidate(option.candidate()).entry(),
        candidate(option.candidate()).number(),
        candidate(option.candidate()).shown(option.rule()),
        ahead.size() + 1,
        option.rule().max(),
        (int) elsewhere,
        (int) blocked);
  }

  /** All works scored higher, whether or not they may win, in the order of the contest. */
  private List<Integer> better(PrizeRule rule, Prize prize, long score) {
    return IntStream.range(0, contest.candidates().size())
        .filter(index -> scoreOf(index, rule) > score)
        .boxed()
        .toList();
  }

  private long scoreOf(int index, PrizeRule rule) {
    var score = candidate(index).score(rule);
    return score == null ? Long.MIN_VALUE : score;
  }

  private void addShortfall(PrizeRule rule, Prize prize, int given) {
    var open = standing.ties().stream().anyMatch(tie -> tie.prizes().contains(prize));
    if (!open && given < rule.min()) {
      shortfalls.add(new Shortfall(prize, given, rule.min()));
    }
  }

  private void compare(PrizeRule rule, Prize prize, long last) {
    addRunnerUp(rule, prize, last);
    for (var index : better(rule, prize, last)) {
      if (!has(index, prize)) {
        var score = candidate(index).shown(rule);
        var reason = reason(index, rule, prize);
        passedOver.add(new PassedOver(prize, candidate(index).entry(), score, reason));
      }
    }
  }

  private void addRunnerUp(PrizeRule rule, Prize prize, long last) {
    var free =
        Options.eligible(contest, rule, prize).stream()
            .filter(option -> !holdsEqualOrHigher(option.candidate(), rule))
            .toList();
    if (!free.isEmpty()) {
      var score = free.getFirst().score();
      var next = free.stream().takeWhile(option -> option.score() == score);
      var entries = next.map(option -> candidate(option.candidate()).entry()).toList();
      runnersUp.add(new RunnerUp(prize, entries, points(score), points(last - score)));
    }
  }

  private boolean holdsEqualOrHigher(int candidate, PrizeRule rule) {
    var rank = contest.prizes().indexOf(rule);
    return contest.prizes().subList(0, rank + 1).stream()
        .anyMatch(other -> contest.excludes(rule, other) && standing.wins(candidate, other));
  }

  private PassedOver.Reason reason(int index, PrizeRule rule, Prize prize) {
    var blocked = candidate(index).blocked();
    if (blocked != null) {
      return new PassedOver.Blocked(blocked);
    }
    if (prize.theme() != null && !marked(index, prize)) {
      return new PassedOver.NotMarked(prize.theme());
    }
    if (candidate(index).unfit().contains(rule.id())) {
      return new PassedOver.Unfit();
    }
    var held = held(index, rule);
    return held == null ? new PassedOver.Kept() : new PassedOver.Won(held);
  }

  private @Nullable Prize held(int index, PrizeRule rule) {
    return contest.prizes().stream()
        .filter(other -> contest.excludes(rule, other))
        .filter(other -> standing.wins(index, other) || hasAny(index, other))
        .findFirst()
        .map(other -> prizeOf(index, other))
        .orElse(null);
  }

  private Prize prizeOf(int index, PrizeRule rule) {
    return standing.awards().stream()
        .filter(option -> option.candidate() == index && option.rule().equals(rule))
        .findFirst()
        .map(Option::prize)
        .orElse(new Prize(rule.id(), null));
  }

  private boolean hasAny(int index, PrizeRule rule) {
    return standing.awards().stream()
        .anyMatch(option -> option.candidate() == index && option.rule().equals(rule));
  }

  private boolean has(int index, Prize prize) {
    return standing.awards(prize).stream().anyMatch(option -> option.candidate() == index);
  }

  private boolean marked(int index, Prize prize) {
    return prize.theme() == null || candidate(index).themes().contains(prize.theme());
  }

  private Candidate candidate(int index) {
    return contest.candidates().get(index);
  }

  private static double points(long micros) {
    return micros / 1e6;
  }
}
