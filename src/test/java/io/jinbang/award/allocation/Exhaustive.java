package io.jinbang.award.allocation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * The definition of the optimum, tried out on every possible choice. Shares nothing with the engine
 * but the records of the contest.
 */
final class Exhaustive {
  /** One candidate with one prize. */
  record Win(Prize prize, String entry) {}

  final Set<Win> awards = new HashSet<>();
  final Set<Win> contested = new HashSet<>();
  final List<String> waiting = new ArrayList<>();
  private final Contest contest;
  private List<Set<Win>> choices;

  Exhaustive(Contest contest) {
    this.contest = contest;
    this.choices = new ArrayList<>();
    extend(pairs(), 0, new LinkedHashSet<>());
    var open = new ArrayList<PrizeRule>();
    if (contest.filling() == Contest.Filling.FILL_FIRST) {
      contest.prizes().forEach(rule -> keepBest(choice -> wins(choice, rule).size()));
    }
    for (var rule : contest.prizes()) {
      if (open.stream().anyMatch(other -> clash(other.id(), rule.id()))) {
        open.add(rule);
        waiting.add(rule.id());
      } else if (!decide(rule)) {
        open.add(rule);
      }
    }
  }

  private boolean decide(PrizeRule rule) {
    keepBest(choice -> wins(choice, rule).size());
    keepBest(choice -> wins(choice, rule).stream().mapToLong(win -> score(win, rule)).sum());
    var all = new HashSet<String>();
    var certain = new HashSet<>(entries(choices.getFirst(), rule));
    choices.forEach(choice -> all.addAll(entries(choice, rule)));
    choices.forEach(choice -> certain.retainAll(entries(choice, rule)));
    if (all.equals(certain)) {
      keepBest(choice -> wins(choice, rule).stream().filter(w -> place(w) == 0).count());
      keepBest(
          choice ->
              wins(choice, rule).stream()
                  .filter(w -> place(w) == 0)
                  .mapToLong(w -> score(w, rule))
                  .sum());
      keepBest(choice -> wins(choice, rule).stream().mapToLong(w -> -place(w)).sum());
    }
    var sure = new HashSet<>(wins(choices.getFirst(), rule));
    choices.forEach(choice -> sure.retainAll(wins(choice, rule)));
    awards.addAll(sure);
    all.removeAll(certain);
    all.forEach(entry -> contested.add(new Win(new Prize(rule.id(), null), entry)));
    return all.isEmpty();
  }

  private void keepBest(ToLongFunction<Set<Win>> value) {
    var best = choices.stream().mapToLong(value).max().orElseThrow();
    choices = choices.stream().filter(choice -> value.applyAsLong(choice) == best).toList();
  }

  private int place(Win win) {
    return win.prize().theme() == null
        ? 0
        : candidate(win.entry()).themes().indexOf(win.prize().theme());
  }

  private Candidate candidate(String entry) {
    return contest.candidates().stream()
        .filter(c -> c.entry().equals(entry))
        .findFirst()
        .orElseThrow();
  }

  private long score(Win win, PrizeRule rule) {
    var candidate = candidate(win.entry());
    double score =
        rule.criterion() == null ? candidate.overall() : candidate.scores().get(rule.criterion());
    return Math.round(score * 1e6);
  }

  private static List<Win> wins(Set<Win> choice, PrizeRule rule) {
    return choice.stream().filter(win -> win.prize().rule().equals(rule.id())).toList();
  }

  private static Set<String> entries(Set<Win> choice, PrizeRule rule) {
    var entries = new HashSet<String>();
    wins(choice, rule).forEach(win -> entries.add(win.entry()));
    return entries;
  }

  private boolean clash(String one, String other) {
    return one.equals(other)
        || contest.exclusive().stream().anyMatch(set -> set.contains(one) && set.contains(other));
  }

  private List<Win> pairs() {
    var pairs = new ArrayList<Win>();
    for (var candidate : contest.candidates()) {
      for (var rule : contest.prizes()) {
        var score =
            rule.criterion() == null
                ? (Double) candidate.overall()
                : candidate.scores().get(rule.criterion());
        if (candidate.blocked() != null
            || score == null
            || (rule.minimum() != null && score < rule.minimum())) {
          continue;
        }
        if (rule.kind() == PrizeRule.Kind.OPEN) {
          pairs.add(new Win(new Prize(rule.id(), null), candidate.entry()));
        } else {
          candidate
              .themes()
              .forEach(t -> pairs.add(new Win(new Prize(rule.id(), t), candidate.entry())));
        }
      }
    }
    return pairs;
  }

  private void extend(List<Win> pairs, int from, Set<Win> chosen) {
    if (from == pairs.size()) {
      choices.add(Set.copyOf(chosen));
      return;
    }
    extend(pairs, from + 1, chosen);
    var next = pairs.get(from);
    var max =
        contest.prizes().stream()
            .filter(rule -> rule.id().equals(next.prize().rule()))
            .mapToInt(PrizeRule::max)
            .sum();
    var full = chosen.stream().filter(win -> win.prize().equals(next.prize())).count() >= max;
    var barred =
        chosen.stream()
            .anyMatch(
                win ->
                    win.entry().equals(next.entry())
                        && clash(win.prize().rule(), next.prize().rule()));
    if (!full && !barred) {
      chosen.add(next);
      extend(pairs, from + 1, chosen);
      chosen.remove(next);
    }
  }
}
