package io.jinbang.programme.planning;

import static io.jinbang.programme.planning.PlanRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.planning.Planning.Kind;
import io.jinbang.programme.planning.Planning.Order;
import io.jinbang.programme.planning.Planning.Span;
import io.jinbang.programme.planning.Planning.Spot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Amounts are reckoned by hand. */
class PlanScoreTests {
  /** But for what every session pays: its hour and its hall. */
  private static Map<PlanRule, Integer> counted(Planning planning) {
    return all(planning).entrySet().stream()
        .filter(each -> each.getKey() != LATE && each.getKey() != GRANDEUR)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<PlanRule, Integer> all(Planning planning) {
    return Plan.now(planning).score().matches().stream()
        .collect(
            Collectors.groupingBy(
                PlanScore.Match::rule, Collectors.summingInt(PlanScore.Match::amount)));
  }

  @Test
  void one_person_is_in_one_place_and_needs_the_way_to_another_venue() {
    // 60 minutes from 0 and from 30: 30 in common; 20 more for the way
    assertThat(
            counted(
                Plans.of(
                    List.of(),
                    Plans.item(60, new Spot(Plans.SMALL, 0), 0),
                    Plans.item(60, new Spot(Plans.LARGE, 30), 0))))
        .isEqualTo(Map.of(PERSON, 30, WALKING, 50));
  }

  @Test
  void a_hall_takes_one_session_and_its_gap() {
    assertThat(
            counted(
                Plans.of(
                    List.of(),
                    Plans.item(60, new Spot(Plans.SMALL, 0)),
                    Plans.item(60, new Spot(Plans.SMALL, 60)))))
        .isEqualTo(Map.of(HALL, 10));
  }

  @Test
  void halls_in_one_space_are_one_hall() {
    var apart =
        Plans.of(
            List.of(),
            Plans.item(60, new Spot(Plans.SMALL, 0)),
            Plans.item(60, new Spot(Plans.LARGE, 0)));
    assertThat(counted(apart)).isEmpty();
    var joined =
        new Planning(
            30,
            apart.rooms(),
            apart.hours(),
            apart.items(),
            apart.people(),
            List.of(),
            10,
            0,
            1,
            20,
            List.of(new Planning.Pair(1, 0)));
    assertThat(counted(joined)).isEqualTo(Map.of(HALL, 70));
  }

  @Test
  void seats_and_equipment_have_to_suffice() {
    assertThat(
            counted(
                Plans.of(
                    List.of(),
                    Plans.large(80, Set.of("booth", "organ"), new Spot(Plans.SMALL, 0)))))
        .isEqualTo(Map.of(CAPACITY, 30, EQUIPMENT, 2));
    assertThat(
            counted(
                Plans.of(List.of(), Plans.large(80, Set.of("booth"), new Spot(Plans.LARGE, 0)))))
        .isEmpty();
  }

  @Test
  void people_come_when_they_said_and_days_close() {
    assertThat(counted(Plans.of(List.of(), Plans.item(60, new Spot(0, 90), 1))))
        .isEqualTo(Map.of(AWAY, 30));
    assertThat(counted(Plans.of(List.of(), Plans.item(60, new Spot(0, 450)))))
        .isEqualTo(Map.of(HOURS, 30));
  }

  @Test
  void a_session_across_the_night_between_two_days_is_outside_the_hours() {
    var planning =
        Plans.of(
            List.of(new Span(0, 480), new Span(1440, 1920)),
            List.of(),
            Plans.item(1200, new Spot(0, 300)));
    // of 1200 minutes 480 of the second day are covered
    assertThat(counted(planning)).isEqualTo(Map.of(HOURS, 1200 - 180));
  }

  @Test
  void what_comes_after_waits_for_the_gap() {
    assertThat(
            counted(
                Plans.of(
                    List.of(new Order(0, 1, 30)),
                    Plans.item(60, new Spot(0, 0)),
                    Plans.item(60, new Spot(1, 60)))))
        .isEqualTo(Map.of(ORDER, 30));
  }

  @Test
  void nothing_but_rehearsals_and_other_breaks_takes_place_in_a_break() {
    var pause = Plans.of(Kind.BREAK, 30, new Spot(Plans.SMALL, 60));
    assertThat(
            counted(
                Plans.of(
                    List.of(),
                    pause,
                    Plans.item(60, new Spot(Plans.LARGE, 30)),
                    Plans.of(Kind.CLOSED, 60, new Spot(Plans.LARGE, 120)),
                    Plans.of(Kind.BREAK, 30, new Spot(Plans.LARGE, 300)))))
        .isEqualTo(Map.of(BREAK, 30));
  }

  @Test
  void a_forum_stays_in_one_hall_one_session_at_a_time() {
    assertThat(
            counted(
                Plans.of(
                    List.of(),
                    Plans.forum(3, 60, new Spot(Plans.SMALL, 0)),
                    Plans.forum(3, 60, new Spot(Plans.LARGE, 30)))))
        .isEqualTo(Map.of(TRACK, 1, AUDIENCE, 30));
  }

  @Test
  void prominent_sessions_stand_alone_and_interpreters_are_few() {
    var both =
        Plans.of(
            List.of(),
            Plans.stage(true, true, new Spot(Plans.SMALL, 0)),
            Plans.stage(true, true, new Spot(Plans.LARGE, 0)));
    assertThat(counted(both)).isEqualTo(Map.of(PROMINENCE, 180, INTERPRETATION, 60));
    // one of the two is in the smaller of two halls
    assertThat(Plan.now(both).score().soft()).isEqualTo(180 + 3 * 60 + 5);
    assertThat(Plan.now(both).score().hard()).isZero();
  }

  @Test
  void days_fill_from_the_morning_and_prominent_sessions_have_the_larger_halls() {
    // steps of 30 minutes: an hour after the opening are 2, of a prominent session fourfold
    assertThat(
            all(
                Plans.of(
                    List.of(),
                    Plans.item(60, new Spot(Plans.LARGE, 60)),
                    Plans.stage(true, false, new Spot(Plans.SMALL, 240)),
                    Plans.of(Kind.CLOSED, 60, new Spot(Plans.LARGE, 420)))))
        .isEqualTo(Map.of(LATE, 2 + 4 * 8, GRANDEUR, 1));
    // the second day has a morning of its own
    assertThat(
            all(
                Plans.of(
                    List.of(new Planning.Span(0, 480), new Planning.Span(1440, 1920)),
                    List.of(),
                    Plans.item(60, new Spot(Plans.LARGE, 1470)))))
        .isEqualTo(Map.of(LATE, 1));
  }

  @Test
  void a_prominent_session_is_placed_first_in_the_largest_hall() {
    var planning =
        Plans.of(
            List.of(), Plans.item(60, null), Plans.stage(true, false, null), Plans.item(60, null));
    var spots = Plan.of(planning, List.of(1L), Pace.steps(5_000)).spots();
    assertThat(spots.get(1)).isEqualTo(new Spot(Plans.LARGE, 0));
  }
}
