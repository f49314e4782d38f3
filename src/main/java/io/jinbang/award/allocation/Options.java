package io.jinbang.award.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the decisions worth making: who may win what. */
final class Options {
  private Options() {}

  /** The prizes of one rule, in the order of the themes. */
  static List<Prize> prizes(Contest contest, PrizeRule rule) {
    var themes =
        rule.kind() == PrizeRule.Kind.OPEN
            ? Stream.<@Nullable String>of((String) null)
            : contest.themes().stream();
    return themes.map(theme -> new Prize(rule.id(), theme)).toList();
  }

  static List<Option> of(Contest contest) {
    var options = new ArrayList<Option>();
    for (var rule : contest.prizes()) {
      var slots = rivalSlots(contest, rule);
      for (var prize : prizes(contest, rule)) {
        for (var option : worthwhile(eligible(contest, rule, prize), slots)) {
          options.add(numbered(option, options.size()));
        }
      }
    }
    return options;
  }

  private static Option numbered(Option option, int index) {
    return new Option(index, option.candidate(), option.rule(), option.prize(), option.score());
  }

  /** All who may win the prize, the best first. */
  static List<Option> eligible(Contest contest, PrizeRule rule, Prize prize) {
    return IntStream.range(0, contest.candidates().size())
        .mapToObj(index -> option(contest, index, rule, prize))
        .filter(Objects::nonNull)
        .sorted(Comparator.comparingLong(Option::score).reversed())
        .toList();
  }

  private static @Nullable Option option(Contest contest, int index, PrizeRule rule, Prize prize) {
    var candidate = contest.candidates().get(index);
    var score = candidate.score(rule);
    var marked = prize.theme() == null || candidate.themes().contains(prize.theme());
    var barred = candidate.blocked() != null || candidate.unfit().contains(rule.id());
    if (score == null || !marked || barred || isBelow(score, rule)) {
      return null;
    }
    return new Option(-1, index, rule, prize, score);
  }

  private static boolean isBelow(long score, PrizeRule rule) {
    return rule.minimum() != null && score < Candidate.micros(rule.minimum());
  }

  /** All prizes that rival this one for the same works, itself included. */
  private static long rivalSlots(Contest contest, PrizeRule rule) {
    return contest.prizes().stream()
        .filter(other -> contest.excludes(rule, other))
        .mapToLong(other -> (long) other.max() * prizes(contest, other).size())
        .sum();
  }

  /**
   * Leaves out who cannot win in any optimum. With K rival slots, this prize's own among them,
   * fewer than K of its K best works can be taken by other wins, so a work scored below the K-th
   * best would always give way to a better one that is free. Works equal to the K-th stay.
   */
  private static List<Option> worthwhile(List<Option> best, long slots) {
    if (best.size() <= slots) {
      return best;
    }
    var bound = best.get((int) slots - 1).score();
    return best.stream().takeWhile(option -> option.score() >= bound).toList();
  }
}
