package io.jinbang.review.deliberation;

import io.jinbang.intake.Entry;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.review.deliberation.Move.Kind;
import io.jinbang.shared.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The works in the order the committee decided: that of the scores with the moves applied, one
 * after the other. Works level by their scores stay level until a move parts them.
 */
final class Order {
  /** By so much does a moved work stand above or below the one it was placed beside. */
  static final double STEP = 1e-6;

  private final List<List<Ranked>> groups = new ArrayList<>();
  private final Map<Id<Entry>, Double> standing = new HashMap<>();
  private final List<Ranked> out = new ArrayList<>();

  private Order(List<Ranked> computed) {
    var sorted = new ArrayList<>(computed);
    sorted.sort(Comparator.comparingInt(Ranked::computed));
    for (var ranked : sorted) {
      var last = groups.isEmpty() ? null : groups.getLast();
      if (last == null || last.getFirst().computed() != ranked.computed()) {
        last = new ArrayList<>();
        groups.add(last);
      }
      last.add(ranked);
      standing.put(ranked.entry(), ranked.official());
    }
  }

  static List<Ranked> of(List<Ranked> computed, List<Move> moves) {
    var holding = holding(moves).stream().filter(move -> move.kind() != Kind.PREFERRED).toList();
    if (holding.isEmpty()) {
      return computed;
    }
    var order = new Order(computed);
    holding.forEach(order::apply);
    return order.placed();
  }

  /** Without those that a later one made void. */
  static List<Move> holding(List<Move> moves) {
    var back = new HashMap<Id<Entry>, Integer>();
    moves.stream()
        .filter(move -> move.kind() == Kind.BACK)
        .forEach(move -> back.merge(move.entry(), move.number(), Math::max));
    return moves.stream()
        .filter(move -> move.number() > back.getOrDefault(move.entry(), 0))
        .sorted(Comparator.comparingInt(Move::number))
        .toList();
  }

  private void apply(Move move) {
    if (move.kind() == Kind.OUT) {
      take(move.entry()).ifPresent(out::add);
    } else if (place(Objects.requireNonNull(move.other())) >= 0) {
      put(move, move.other());
    }
  }

  private void put(Move move, Id<Entry> other) {
    var work = take(move.entry());
    if (work.isEmpty()) {
      return;
    }
    var before = move.kind() == Kind.BEFORE;
    groups.add(place(other) + (before ? 0 : 1), new ArrayList<>(List.of(work.get())));
    standing.put(move.entry(), standing.getOrDefault(other, 0.) + (before ? STEP : -STEP));
  }

  private int place(Id<Entry> entry) {
    for (var at = 0; at < groups.size(); at++) {
      if (groups.get(at).stream().anyMatch(ranked -> ranked.entry().equals(entry))) {
        return at;
      }
    }
    return -1;
  }

  /** Out of its place, or back from outside. */
  private Optional<Ranked> take(Id<Entry> entry) {
    var at = place(entry);
    var from = at < 0 ? out : groups.get(at);
    var found = from.stream().filter(ranked -> ranked.entry().equals(entry)).findFirst();
    found.ifPresent(from::remove);
    if (at >= 0 && from.isEmpty()) {
      groups.remove(at);
    }
    return found;
  }

  /** Each group stands below the one before it, however close the scores were. */
  private List<Ranked> placed() {
    var placed = new ArrayList<Ranked>();
    var above = Double.POSITIVE_INFINITY;
    for (var group : groups) {
      var rank = placed.size() + 1;
      var score = standing.getOrDefault(group.getFirst().entry(), 0.);
      var stands = score >= above ? above - STEP : score;
      group.forEach(ranked -> placed.add(ranked.placed(rank, stands, false)));
      above = stands;
    }
    var last = placed.size() + 1;
    out.forEach(ranked -> placed.add(ranked.placed(last, ranked.official(), true)));
    return List.copyOf(placed);
  }

  /**
   * Works preferred to others where they are level, the preferred first. Only those are in it whose
   * order follows from what was decided and from nothing else.
   */
  static List<Id<Entry>> preferred(List<Move> moves) {
    var after = new LinkedHashMap<Id<Entry>, Set<Id<Entry>>>();
    for (var move : holding(moves)) {
      if (move.kind() == Kind.PREFERRED && move.other() != null) {
        after.computeIfAbsent(move.entry(), e -> new LinkedHashSet<>()).add(move.other());
        after.computeIfAbsent(move.other(), e -> new LinkedHashSet<>()).remove(move.entry());
      }
    }
    var order = new ArrayList<Id<Entry>>();
    while (!after.isEmpty()) {
      var together = together(after.keySet().iterator().next(), after);
      order.addAll(chain(together, after));
      together.forEach(after::remove);
    }
    return List.copyOf(order);
  }

  /** All that this work was compared with, however indirectly. */
  private static Set<Id<Entry>> together(Id<Entry> first, Map<Id<Entry>, Set<Id<Entry>>> after) {
    var together = new LinkedHashSet<Id<Entry>>(Set.of(first));
    var found = true;
    while (found) {
      found = false;
      for (var one : after.entrySet()) {
        var touches =
            together.contains(one.getKey()) || one.getValue().stream().anyMatch(together::contains);
        if (touches) {
          found |= together.add(one.getKey());
          found |= together.addAll(one.getValue());
        }
      }
    }
    return together;
  }

  /** Empty unless there is exactly one order in which each goes before the next. */
  private static List<Id<Entry>> chain(Set<Id<Entry>> works, Map<Id<Entry>, Set<Id<Entry>>> after) {
    var left = new LinkedHashSet<>(works);
    var chain = new ArrayList<Id<Entry>>();
    while (!left.isEmpty()) {
      var first =
          left.stream()
              .filter(
                  work ->
                      left.stream()
                          .noneMatch(other -> after.getOrDefault(other, Set.of()).contains(work)))
              .toList();
      if (first.size() != 1) {
        return List.of();
      }
      chain.add(first.getFirst());
      left.remove(first.getFirst());
    }
    return chain;
  }
}
