package io.jinbang.attendance.checkin;

import io.jinbang.attendance.registration.Category;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who has come in so far, counted.
 *
 * @param counts whatever there is of any
 * @param expected guests with a place, by category
 * @param names of places: the gathering, halls, sessions
 */
public record Turnout(
    UUID gathering, List<Count> counts, Map<Id<Category>, Long> expected, Map<UUID, Text> names) {
  private static final int MOST_HOURS = 96;

  /**
   * Guests of one category who came in at one place within one hour.
   *
   * @param hour its beginning
   */
  public record Count(UUID place, Id<Category> category, Instant hour, long guests) {}

  /** A bar of the chart. */
  public record Hour(Instant from, long guests) {}

  /** How many have come in at a place. */
  public record Place(Text name, long guests) {}

  /** At the gathering's own doors. */
  public long inside() {
    return counts.stream()
        .filter(count -> count.place().equals(gathering))
        .mapToLong(Count::guests)
        .sum();
  }

  public long inside(Id<Category> category) {
    return counts.stream()
        .filter(count -> count.place().equals(gathering) && count.category().equals(category))
        .mapToLong(Count::guests)
        .sum();
  }

  public long expected(Id<Category> category) {
    return expected.getOrDefault(category, 0L);
  }

  public long total() {
    return expected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Halls and sessions where anybody came in. */
  public List<Place> places() {
    return counts.stream()
        .filter(count -> !count.place().equals(gathering))
        .collect(Collectors.groupingBy(Count::place, Collectors.summingLong(Count::guests)))
        .entrySet()
        .stream()
        .map(
            place ->
                new Place(
                    names.getOrDefault(place.getKey(), Text.of("已不在日程里", "no longer there")),
                    place.getValue()))
        .sorted((a, b) -> Long.compare(b.guests(), a.guests()))
        .toList();
  }

  /** At the gathering's own doors, from the first hour to the last without a gap. */
  public List<Hour> hours() {
    var byHour =
        counts.stream()
            .filter(count -> count.place().equals(gathering))
            .collect(Collectors.groupingBy(Count::hour, Collectors.summingLong(Count::guests)));
    if (byHour.isEmpty()) {
      return List.of();
    }
    var last = byHour.keySet().stream().max(Instant::compareTo).orElseThrow();
    var hour = byHour.keySet().stream().min(Instant::compareTo).orElseThrow();
    var hours = new ArrayList<Hour>();
    while (!hour.isAfter(last) && hours.size() < MOST_HOURS) {
      hours.add(new Hour(hour, byHour.getOrDefault(hour, 0L)));
      hour = hour.plus(Duration.ofHours(1));
    }
    return hours;
  }

  public long highest() {
    return hours().stream().mapToLong(Hour::guests).max().orElse(0);
  }
}
