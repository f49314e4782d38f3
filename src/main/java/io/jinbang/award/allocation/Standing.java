package io.jinbang.award.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been decided so far, and what could not be. */
final class Standing {
  private final List<Option> awards = new ArrayList<>();
  private final List<Tie> ties = new ArrayList<>();
  private final List<PrizeRule> tied = new ArrayList<>();
  private final List<PrizeRule> waiting = new ArrayList<>();
  private final Map<PrizeRule, Set<Integer>> winners = new HashMap<>();

  void award(Option option) {
    awards.add(option);
  }

  void tie(Tie tie) {
    ties.add(tie);
  }

  void leaveOpen(PrizeRule rule) {
    tied.add(rule);
  }

  void await(PrizeRule rule) {
    waiting.add(rule);
  }

  /** All winners of a rule, also those whose theme is still open; by index. */
  void winners(PrizeRule rule, List<Integer> candidates) {
    winners.put(rule, new HashSet<>(candidates));
  }

  /** Rules whose winners are not known. */
  List<PrizeRule> open() {
    var open = new ArrayList<>(tied);
    open.addAll(waiting);
    return open;
  }

  boolean knows(PrizeRule rule) {
    return winners.containsKey(rule);
  }

  boolean wins(int candidate, PrizeRule rule) {
    return winners.getOrDefault(rule, Set.of()).contains(candidate);
  }

  List<Option> awards() {
    return awards;
  }

  List<Option> awards(Prize prize) {
    return awards.stream().filter(option -> option.prize().equals(prize)).toList();
  }

  List<Tie> ties() {
    return ties;
  }

  List<String> waiting() {
    return waiting.stream().map(PrizeRule::id).toList();
  }
}
