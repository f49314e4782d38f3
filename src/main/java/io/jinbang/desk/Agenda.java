package io.jinbang.desk;

import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits, in order of date: today with what is late, this week, later, and what has no date.
 *
 * @param groups without empty ones
 */
public record Agenda(List<Group> groups) {

  /** A stretch of time and what falls into it. */
  public record Group(Text name, List<Waiting.Item> items) {}

  private static final List<Text> NAMES =
      List.of(
          Text.of("今天", "Today"),
          Text.of("七天之内", "Within seven days"),
          Text.of("之后", "Later"),
          Text.of("不限时间", "Whenever you like"));

  static Agenda of(List<Waiting.Item> items, Instant now, ZoneId zone) {
    var today = LocalDate.ofInstant(now, zone);
    var stretches =
        List.of(
            new ArrayList<Waiting.Item>(),
            new ArrayList<Waiting.Item>(),
            new ArrayList<Waiting.Item>(),
            new ArrayList<Waiting.Item>());
    items.stream()
        .sorted(
            Comparator.comparing(
                Waiting.Item::due, Comparator.nullsLast(Comparator.naturalOrder())))
        .forEach(item -> stretches.get(stretch(item.due(), today, zone)).add(item));
    var groups = new ArrayList<Group>();
    for (var i = 0; i < NAMES.size(); i++) {
      if (!stretches.get(i).isEmpty()) {
        groups.add(new Group(NAMES.get(i), List.copyOf(stretches.get(i))));
      }
    }
    return new Agenda(List.copyOf(groups));
  }

  private static int stretch(@Nullable Instant due, LocalDate today, ZoneId zone) {
    if (due == null) {
      return 3;
    }
    var day = LocalDate.ofInstant(due, zone);
    return !day.isAfter(today) ? 0 : day.isAfter(today.plusDays(7)) ? 2 : 1;
  }

  public int size() {
    return groups.stream().mapToInt(group -> group.items().size()).sum();
  }

  /** How many are due today or late. */
  public int today() {
    return groups.stream()
        .filter(group -> group.name().equals(NAMES.getFirst()))
        .mapToInt(group -> group.items().size())
        .sum();
  }

  /** Where to begin. */
  public Waiting.@Nullable Item first() {
    return groups.isEmpty() ? null : groups.getFirst().items().getFirst();
  }
}
