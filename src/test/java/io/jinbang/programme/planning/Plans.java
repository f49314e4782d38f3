package io.jinbang.programme.planning;

import io.jinbang.programme.planning.Planning.Item;
import io.jinbang.programme.planning.Planning.Kind;
import io.jinbang.programme.planning.Planning.Order;
import io.jinbang.programme.planning.Planning.Person;
import io.jinbang.programme.planning.Planning.Room;
import io.jinbang.programme.planning.Planning.Span;
import io.jinbang.programme.planning.Planning.Spot;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small gatherings: one day of eight hours from minute 0, two halls in two venues. */
public final class Plans {
  public static final int SMALL = 0;
  public static final int LARGE = 1;

  private Plans() {}

  public static Planning of(List<Order> orders, Item... items) {
    return of(List.of(new Span(0, 480)), orders, items);
  }

  public static Planning of(List<Span> hours, List<Order> orders, Item... items) {
    return new Planning(
        30,
        List.of(new Room(50, Set.of(), 0), new Room(500, Set.of("booth", "screen"), 1)),
        hours,
        List.of(items),
        List.of(
            new Person(List.of()),
            new Person(List.of(new Span(0, 120))),
            new Person(List.of(new Span(240, 480)))),
        orders,
        10,
        0,
        1,
        20,
        List.of());
  }

  public static Item item(int minutes, @Nullable Spot now, Integer... people) {
    return new Item(minutes, Set.of(people), 0, Set.of(), -1, Kind.OPEN, false, false, now, false);
  }

  public static Item of(Kind kind, int minutes, @Nullable Spot now) {
    return new Item(minutes, Set.of(), 0, Set.of(), -1, kind, false, false, now, false);
  }

  public static Item forum(int forum, int minutes, @Nullable Spot now) {
    return new Item(minutes, Set.of(), 0, Set.of(), forum, Kind.OPEN, false, false, now, false);
  }

  public static Item large(int audience, Set<String> needs, @Nullable Spot now) {
    return new Item(60, Set.of(), audience, needs, -1, Kind.OPEN, false, false, now, false);
  }

  public static Item stage(boolean prominent, boolean interpreted, @Nullable Spot now) {
    return new Item(60, Set.of(), 0, Set.of(), -1, Kind.OPEN, prominent, interpreted, now, false);
  }

  public static Item pinned(Item it) {
    return new Item(
        it.minutes(),
        it.people(),
        it.audience(),
        it.needs(),
        it.forum(),
        it.kind(),
        it.prominent(),
        it.interpreted(),
        it.now(),
        true);
  }
}
