package io.jinbang.programme.conference;

import static io.jinbang.programme.conference.ConferenceRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.conference.Conference.Place;
import io.jinbang.programme.conference.Conference.Talk;
import io.jinbang.programme.conference.ConferenceScore.Match;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Expected amounts are reckoned by hand from the definitions of the example's constraints. */
class ConferenceScoreTests {
  private static Map<ConferenceRule, Integer> counted(List<Place> places, Talk... talks) {
    return ConferenceScore.of(Confer.of(talks), places).matches().stream()
        .collect(Collectors.groupingBy(Match::rule, Collectors.summingInt(Match::amount)));
  }

  @Test
  void one_speaker_twice_at_once_costs_the_minutes_in_common_and_the_pause_both_talks() {
    // 10:50-11:35 and 11:00-11:45 have 35 minutes in common; both last 45
    assertThat(
            counted(
                List.of(new Place(1, 0), new Place(2, 1)),
                Confer.talk("a", Set.of(), 5, 1),
                Confer.talk("b", Set.of(), 9, 1)))
        .isEqualTo(Map.of(SPEAKER_CONFLICT, 35, CONSECUTIVE_TALKS_PAUSE, 90));
  }

  @Test
  void five_minutes_are_too_short_a_pause_and_fifteen_are_enough() {
    var a = Confer.talk("a", Set.of(), 5, 1);
    var b = Confer.talk("b", Set.of(), 9, 1);
    assertThat(counted(List.of(new Place(0, 0), new Place(1, 1)), a, b))
        .isEqualTo(Map.of(CONSECUTIVE_TALKS_PAUSE, 90));
    assertThat(counted(List.of(new Place(0, 0), new Place(2, 1)), a, b)).isEmpty();
  }

  @Test
  void what_is_not_available_counts_for_every_minute() {
    // the large room is closed and speaker 0 is away from 14:00 to 15:00
    assertThat(counted(List.of(new Place(3, 1)), Confer.talk("a", Set.of(), 5, 0)))
        .isEqualTo(Map.of(ROOM_UNAVAILABLE_TIMESLOT, 60, SPEAKER_UNAVAILABLE_TIMESLOT, 60));
  }

  @Test
  void two_talks_in_one_room_at_overlapping_times_conflict() {
    assertThat(
            counted(
                List.of(new Place(1, 0), new Place(2, 0)),
                Confer.talk("a", Set.of(), 5),
                Confer.talk("b", Set.of(), 5)))
        .isEqualTo(Map.of(ROOM_CONFLICT, 35));
  }

  @Test
  void a_theme_wants_one_room_on_a_day_one_at_a_time_and_one_day() {
    var a = Confer.talk("a", Set.of("x", "y"), 5);
    var b = Confer.talk("b", Set.of("x", "y"), 5);
    // two themes in common: 35 minutes at once, 90 minutes of both
    assertThat(counted(List.of(new Place(1, 0), new Place(2, 1)), a, b))
        .isEqualTo(Map.of(THEME_TRACK_CONFLICT, 70, THEME_TRACK_ROOM_STABILITY, 180));
    assertThat(counted(List.of(new Place(0, 0), new Place(4, 1)), a, b))
        .isEqualTo(Map.of(SAME_DAY_TALKS, 180));
  }

  @Test
  void the_more_popular_talk_should_not_have_the_smaller_room_whenever_they_are() {
    var liked = Confer.talk("a", Set.of(), 9);
    var other = Confer.talk("b", Set.of(), 5);
    assertThat(counted(List.of(new Place(0, 0), new Place(4, 1)), liked, other))
        .isEqualTo(Map.of(POPULAR_TALKS, 90));
    assertThat(counted(List.of(new Place(0, 1), new Place(4, 0)), liked, other)).isEmpty();
  }

  @Test
  void what_has_to_be_heard_before_comes_before_and_the_easier_first() {
    var base = Confer.talk("a", Set.of(), 5, 1, Set.of("c"), Set.of(), 0, List.of());
    var next = Confer.talk("b", Set.of(), 5, 3, Set.of("c"), Set.of("a"), 0, List.of());
    assertThat(counted(List.of(new Place(3, 0), new Place(0, 0)), base, next))
        .isEqualTo(
            Map.of(TALK_PREREQUISITE_TALKS, 105, CONTENT_AUDIENCE_LEVEL_FLOW_VIOLATION, 105));
    assertThat(counted(List.of(new Place(0, 0), new Place(3, 0)), base, next)).isEmpty();
    // at once: also in conflict, and a reward for two levels in one timeslot
    assertThat(counted(List.of(new Place(0, 0), new Place(0, 1)), base, next))
        .containsEntry(CONTENT_CONFLICT, 45)
        .containsEntry(AUDIENCE_LEVEL_DIVERSITY, 45);
  }

  @Test
  void crowds_may_come_in_pairs_but_not_in_threes() {
    var crowd = Confer.talk("a", Set.of(), 5, 1, Set.of(), Set.of(), 1, List.of());
    var other = Confer.talk("b", Set.of(), 5, 1, Set.of(), Set.of(), 1, List.of());
    var third = Confer.talk("c", Set.of(), 5, 1, Set.of(), Set.of(), 1, List.of());
    assertThat(
            counted(
                List.of(new Place(0, 0), new Place(0, 1), new Place(1, 0)), crowd, other, third))
        .isEmpty();
    assertThat(
            counted(
                List.of(new Place(0, 0), new Place(0, 1), new Place(0, 0)), crowd, other, third))
        .containsEntry(CROWD_CONTROL, 135);
  }

  @Test
  void days_between_a_speakers_first_and_last_count_eight_hours() {
    assertThat(
            counted(
                List.of(new Place(0, 0), new Place(4, 0)),
                Confer.talk("a", Set.of(), 5, 1),
                Confer.talk("b", Set.of(), 5, 1)))
        .isEqualTo(Map.of(SPEAKER_MAKESPAN, 480));
  }

  @Test
  void rewards_add_and_penalties_take_at_the_weights_of_the_file() {
    var one = Confer.talk("a", Set.of("x"), 5, 1, Set.of(), Set.of(), 0, List.of());
    var other = Confer.talk("b", Set.of("x"), 5, 2, Set.of(), Set.of(), 0, List.of());
    // 45 x 1 for two levels, less 45 x 10 at once and 90 x 10 in two rooms
    assertThat(
            ConferenceScore.of(Confer.of(one, other), List.of(new Place(0, 0), new Place(0, 1)))
                .points())
        .isEqualTo(new Points(0, 0, 45 - 450 - 900));
  }
}
