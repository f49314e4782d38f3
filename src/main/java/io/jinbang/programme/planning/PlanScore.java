package io.jinbang.programme.planning;

import io.jinbang.programme.planning.Planning.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a timetable costs, with every single reason.
 *
 * @param hard of the hard rules; 0 = it can be held like this
 * @param soft of the others; the less, the better
 */
public record PlanScore(int hard, int soft, List<Match> matches) {

  /**
   * @param items whom it is about: one session or two
   * @param amount in the unit of the rule
   */
  public record Match(PlanRule rule, List<Integer> items, int amount) {
    public int cost() {
      return amount * rule.weight();
    }
  }

  /**
   * @param spots by session; null for one without a place
   */
  public static PlanScore of(Planning planning, List<@Nullable Spot> spots) {
    var matches = new ArrayList<Match>();
    var rules = new PlanRules(planning);
    var teams = new Teams(planning);
    for (var a = 0; a < spots.size(); a++) {
      var spot = spots.get(a);
      var one = List.of(a);
      if (spot == null) {
        matches.add(new Match(PlanRule.UNPLACED, one, 1));
        continue;
      }
      rules.alone(a, spot, (rule, amount) -> matches.add(new Match(rule, one, amount)));
      var item = planning.items().get(a);
      if (teams.over(item, spot) > 0) {
        matches.add(new Match(PlanRule.INTERPRETATION, one, teams.over(item, spot)));
      }
      teams.add(item, spot, 1);
      for (var b = a + 1; b < spots.size(); b++) {
        var other = spots.get(b);
        var both = List.of(a, b);
        if (other != null) {
          rules.pair(
              a, spot, b, other, (rule, amount) -> matches.add(new Match(rule, both, amount)));
        }
      }
    }
    return new PlanScore(sum(matches, true), sum(matches, false), List.copyOf(matches));
  }

  /** Where the sessions are now. */
  public static List<@Nullable Spot> now(Planning planning) {
    var spots = new ArrayList<@Nullable Spot>();
    planning.items().forEach(item -> spots.add(item.now()));
    return spots;
  }

  private static int sum(List<Match> matches, boolean hard) {
    return matches.stream()
        .filter(match -> match.rule().isHard() == hard)
        .mapToInt(Match::cost)
        .sum();
  }

  public List<Match> of(int item) {
    return matches.stream().filter(match -> match.items().contains(item)).toList();
  }

  public int cost(PlanRule rule) {
    return matches.stream().filter(match -> match.rule() == rule).mapToInt(Match::cost).sum();
  }

  /** Sessions that break a hard rule or have no place. */
  public List<Integer> broken() {
    return matches.stream()
        .filter(match -> match.rule().isHard())
        .flatMap(match -> match.items().stream())
        .distinct()
        .sorted()
        .toList();
  }

  static IntStream all(Planning planning) {
    return IntStream.range(0, planning.items().size());
  }
}
