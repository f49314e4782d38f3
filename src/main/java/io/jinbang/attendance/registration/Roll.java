package io.jinbang.attendance.registration;

import io.jinbang.attendance.registration.Guest.State;
import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everybody of a gathering, for its host.
 *
 * @param guests in the order of coming
 */
public record Roll(Gathering gathering, Reception reception, List<Guest> guests) {

  public Roll {
    guests = List.copyOf(guests);
  }

  /**
   * What is looked for.
   *
   * @param state name of a state; empty for any
   * @param category id; empty for any
   * @param words part of a name, organisation or party; empty for any
   */
  public record Query(String state, String category, String words) {

    boolean lets(Guest guest) {
      return (state.isEmpty() || guest.state().name().equals(state))
          && (category.isEmpty() || guest.category().toString().equals(category))
          && (words.isBlank() || speaks(guest, words.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean speaks(Guest guest, String words) {
      var told = guest.particulars();
      return Stream.of(
              told.nameZh(), told.nameEn(), told.organization(), guest.party(), told.title())
          .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(words));
    }
  }

  public List<Guest> found(Query query) {
    return guests.stream().filter(query::lets).toList();
  }

  public long count(State state) {
    return guests.stream().filter(guest -> guest.is(state)).count();
  }

  /** States that anybody is in, in their order. */
  public Map<State, Long> states() {
    var counts = new EnumMap<State, Long>(State.class);
    Arrays.stream(State.values())
        .filter(state -> count(state) > 0)
        .forEach(state -> counts.put(state, count(state)));
    return counts;
  }

  /** Places taken in each category. */
  public Map<Id<Category>, Long> taken() {
    return guests.stream()
        .filter(guest -> guest.is(State.REGISTERED))
        .collect(Collectors.groupingBy(Guest::category, Collectors.counting()));
  }
}
