package io.jinbang.programme.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One thing asked of a timetable, which one could do without.
 *
 * @param about a hall, a person, a session or an order, by its place in the planning's lists; -1
 *     for the hours of the days
 */
public record Demand(Kind kind, int about) {
  public enum Kind {
    /** The person is in one place at a time. */
    PERSON,
    /** The hall has one session at a time. */
    HALL,
    /** The session's hall is large enough. */
    CAPACITY,
    /** The session's hall has what it needs. */
    EQUIPMENT,
    /** The person is there only when they said. */
    AWAY,
    /** The days open and close. */
    HOURS,
    ORDER,
    /** Nothing takes place during this break. */
    BREAK,
    /** The session stays where it is. */
    PIN
  }

  /** All that is asked of these sessions. */
  public static List<Demand> of(Planning planning, Set<Integer> items) {
    var demands = new ArrayList<Demand>();
    people(planning, items).forEach(person -> demands.add(new Demand(Kind.PERSON, person)));
    people(planning, items)
        .filter(person -> !planning.people().get(person).free().isEmpty())
        .forEach(person -> demands.add(new Demand(Kind.AWAY, person)));
    range(planning.rooms().size()).forEach(room -> demands.add(new Demand(Kind.HALL, room)));
    demands.add(new Demand(Kind.HOURS, -1));
    for (var item : items.stream().sorted().toList()) {
      demands.addAll(of(planning, item));
    }
    for (var at = 0; at < planning.orders().size(); at++) {
      var order = planning.orders().get(at);
      if (items.contains(order.earlier()) && items.contains(order.later())) {
        demands.add(new Demand(Kind.ORDER, at));
      }
    }
    return demands;
  }

  private static List<Demand> of(Planning planning, int item) {
    var it = planning.items().get(item);
    var demands = new ArrayList<Demand>();
    add(it.audience() > 0, Kind.CAPACITY, item, demands);
    add(!it.needs().isEmpty(), Kind.EQUIPMENT, item, demands);
    add(it.kind() == Planning.Kind.BREAK, Kind.BREAK, item, demands);
    add(it.pinned(), Kind.PIN, item, demands);
    return demands;
  }

  private static void add(boolean so, Kind kind, int item, List<Demand> demands) {
    if (so) {
      demands.add(new Demand(kind, item));
    }
  }

  private static IntStream people(Planning planning, Set<Integer> items) {
    return range(planning.people().size())
        .filter(
            person ->
                items.stream().anyMatch(i -> planning.items().get(i).people().contains(person)));
  }

  private static IntStream range(int end) {
    return IntStream.range(0, end);
  }
}
