package io.jinbang.programme.planning;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be timetabled. Halls, people and sessions are spoken of by their place in these lists;
 * times are minutes from some beginning.
 *
 * @param step sessions begin at whole multiples of so many minutes
 * @param hours when the days open and close
 * @param hallGap minutes between two sessions of a hall
 * @param personGap minutes between two sessions of a person in different halls
 * @param teams of interpreters
 * @param walk minutes from one venue to another
 * @param shared pairs of halls in one space
 */
public record Planning(
    int step,
    List<Room> rooms,
    List<Span> hours,
    List<Item> items,
    List<Person> people,
    List<Order> orders,
    int hallGap,
    int personGap,
    int teams,
    int walk,
    List<Pair> shared) {

  public Planning {
    rooms = List.copyOf(rooms);
    hours = List.copyOf(hours);
    items = List.copyOf(items);
    people = List.copyOf(people);
    orders = List.copyOf(orders);
    shared = List.copyOf(shared);
  }

  /** From a minute until another. */
  public record Span(int from, int until) {
    public int overlap(int start, int end) {
      return Math.max(0, Math.min(until, end) - Math.max(from, start));
    }
  }

  /**
   * @param capacity below 0 where it cannot be used at all
   */
  public record Room(int capacity, Set<String> equipment, int venue) {}

  /**
   * @param free when they can be there; always, where there is none
   */
  public record Person(List<Span> free) {}

  /** One has to be over, and so many minutes have to pass, before the other begins. */
  public record Order(int earlier, int later, int gap) {}

  public record Pair(int a, int b) {
    boolean joins(int one, int other) {
      return (a == one && b == other) || (a == other && b == one);
    }
  }

  /** A hall and a beginning. */
  public record Spot(int room, int start) {}

  /** What a session is to others. */
  public enum Kind {
    OPEN,
    /** Takes its people's time and a hall, and no audience: rehearsals, meetings. */
    CLOSED,
    BREAK
  }

  /**
   * A session.
   *
   * @param audience expected; 0 where nobody has said
   * @param forum below 0 where it belongs to none
   * @param prominent nothing should run beside it
   * @param now where it is; null where it has no place yet
   * @param pinned whether it has to stay there
   */
  public record Item(
      int minutes,
      Set<Integer> people,
      int audience,
      Set<String> needs,
      int forum,
      Kind kind,
      boolean prominent,
      boolean interpreted,
      @Nullable Spot now,
      boolean pinned) {}

  /** The same with a session where it is said. */
  public Planning with(int item, @Nullable Spot now, boolean pinned) {
    var it = items.get(item);
    var changed =
        new Item(
            it.minutes,
            it.people,
            it.audience,
            it.needs,
            it.forum,
            it.kind,
            it.prominent,
            it.interpreted,
            now,
            pinned && now != null);
    return with(
        IntStream.range(0, items.size())
            .mapToObj(i -> i == item ? changed : items.get(i))
            .toList());
  }

  private Planning with(List<Item> others) {
    return new Planning(
        step, rooms, hours, others, people, orders, hallGap, personGap, teams, walk, shared);
  }
}
