package io.jinbang.programme.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.planning.Conflict;
import io.jinbang.programme.planning.Conflict.Verdict;
import io.jinbang.programme.planning.Demand;
import io.jinbang.programme.planning.Planning;
import io.jinbang.programme.planning.Planning.Order;
import io.jinbang.programme.planning.Planning.Spot;
import io.jinbang.programme.planning.Plans;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanSolverTests {
  private static Optional<Conflict> conflict(Planning planning) {
    return Conflict.of(
        planning, List.of(), (items, demands) -> PlanSolver.ask(planning, items, demands));
  }

  @Test
  void three_hours_of_one_person_in_two_are_the_person_their_window_and_the_three_sessions() {
    var planning =
        Plans.of(
            List.of(),
            Plans.item(60, null, 1),
            Plans.item(60, null, 0),
            Plans.item(60, null, 1),
            Plans.item(60, null, 2),
            Plans.item(60, null, 1));
    assertThat(conflict(planning))
        .contains(
            new Conflict(
                List.of(0, 2, 4),
                List.of(new Demand(Demand.Kind.PERSON, 1), new Demand(Demand.Kind.AWAY, 1)),
                true));
  }

  @Test
  void an_order_against_two_windows_names_the_order_and_the_windows() {
    // who comes in the afternoon is to be over before who comes in the morning
    var planning =
        Plans.of(List.of(new Order(1, 0, 0)), Plans.item(60, null, 1), Plans.item(60, null, 2));
    var found = conflict(planning).orElseThrow();
    assertThat(found.items()).containsExactly(0, 1);
    assertThat(found.demands())
        .containsExactlyInAnyOrder(
            new Demand(Demand.Kind.ORDER, 0),
            new Demand(Demand.Kind.AWAY, 1),
            new Demand(Demand.Kind.AWAY, 2));
  }

  @Test
  void equipment_that_no_hall_has_is_a_conflict_of_its_own() {
    var planning = Plans.of(List.of(), Plans.large(10, Set.of("organ"), null));
    assertThat(conflict(planning).orElseThrow().demands())
        .containsExactly(new Demand(Demand.Kind.EQUIPMENT, 0));
  }

  @Test
  void what_is_longer_than_the_day_conflicts_with_its_hours() {
    var planning = Plans.of(List.of(), Plans.item(600, null));
    assertThat(conflict(planning).orElseThrow().demands())
        .containsExactly(new Demand(Demand.Kind.HOURS, -1));
  }

  @Test
  void what_is_possible_has_no_conflict() {
    assertThat(conflict(Plans.of(List.of(), Plans.item(60, null, 1), Plans.item(60, null, 1))))
        .isEmpty();
  }

  @Test
  void what_took_too_long_is_said_to_be_perhaps_not_the_smallest() {
    var planning = Plans.of(List.of(), Plans.item(600, null), Plans.item(60, null));
    var found =
        Conflict.of(
                planning,
                List.of(),
                (items, demands) ->
                    items.size() < 2 ? Verdict.UNKNOWN : PlanSolver.ask(planning, items, demands))
            .orElseThrow();
    assertThat(found.items()).containsExactly(0, 1);
    assertThat(found.smallest()).isFalse();
  }

  @Test
  void a_repair_moves_as_few_as_can_be() {
    // two in one hall at once: one goes, and nobody else
    var planning =
        Plans.of(
            List.of(),
            Plans.item(60, new Spot(0, 0)),
            Plans.item(60, new Spot(0, 30)),
            Plans.item(60, new Spot(1, 0)),
            Plans.item(60, new Spot(1, 90)));
    var repaired = Repairs.fewest(planning).orElseThrow();
    assertThat(repaired.plan().score().hard()).isZero();
    assertThat(repaired.plan().moved()).hasSize(1);
    assertThat(repaired.proven()).isTrue();
  }
}
