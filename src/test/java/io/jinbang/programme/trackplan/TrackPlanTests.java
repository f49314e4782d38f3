package io.jinbang.programme.trackplan;

import static io.jinbang.programme.trackplan.TrackPenalty.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.annealing.Landscape;
import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.trackplan.TrackProblem.Submission;
import io.jinbang.programme.trackplan.TrackProblem.Weights;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Expected penalties are reckoned by hand from the library's evaluation of a solution. */
class TrackPlanTests {
  /** Three sessions of two slots, two rooms, two tracks; four submissions of one slot. */
  private static TrackProblem problem() {
    return new TrackProblem(
        List.of("s0", "s1", "s2"),
        new int[] {2, 2, 2},
        List.of("r0", "r1"),
        List.of("x", "y"),
        List.of(
            submission("a", 0, 1, new int[] {3}),
            submission("b", 0, 2, new int[] {}),
            submission("c", 1, 0, new int[] {}),
            submission("d", 1, 0, new int[] {0})),
        new long[][] {{0, 0, 7}, {0, 0, 0}},
        new long[][] {{0, 0}, {0, 5}},
        new long[][] {{0, 0}, {0, 0}, {0, 3}},
        new long[][] {{0, 11}, {11, 0}},
        new boolean[][] {{false, true}, {true, false}},
        new Weights(13, 17, 19, 23, 1000, 0, 29, 0, 0));
  }

  private static Submission submission(String name, int track, int order, int[] presenters) {
    return new Submission(
        name, track, 1, order, new long[] {0, 0, 0}, new long[2], presenters, new int[0]);
  }

  private static Map<TrackPenalty, Long> paid(int[]... blocks) {
    return new TrackBoard(problem(), false, blocks)
        .paid().stream().collect(Collectors.toMap(TrackPlan.Paid::penalty, TrackPlan.Paid::amount));
  }

  @Test
  void a_plan_without_fault_costs_nothing() {
    assertThat(
            paid(
                new int[] {0, 1},
                new int[] {},
                new int[] {2, 3},
                new int[] {},
                new int[] {},
                new int[] {}))
        .isEmpty();
  }

  @Test
  void tracks_at_once_cost_likeness_chairs_presenters_and_rooms() {
    // x in s0 r0, y in s0 r1: similar 11, chairs 29, room 5 for y, a and d share a presenter
    assertThat(
            paid(
                new int[] {0, 1},
                new int[] {2, 3},
                new int[] {},
                new int[] {},
                new int[] {},
                new int[] {}))
        .isEqualTo(Map.of(SIMILAR_TRACKS, 11L, CHAIRS, 29L, TRACK_ROOM, 5L, PRESENTERS, 1000L));
  }

  @Test
  void a_track_in_two_rooms_with_a_gap_and_out_of_order_pays_for_each() {
    // b before a: both are not where they should be; s0 and s2 without s1; two rooms; s2 r1 costs
    // 3,
    // track x in s2 costs 7
    assertThat(
            paid(
                new int[] {1},
                new int[] {},
                new int[] {2, 3},
                new int[] {},
                new int[] {},
                new int[] {0}))
        .isEqualTo(
            Map.of(
                SUBMISSION_ORDER, 46L,
                CONSECUTIVE_TRACKS, 19L,
                ROOMS_PER_TRACK, 13L,
                SESSION_ROOM, 3L,
                TRACK_SESSION, 7L));
  }

  @Test
  void a_track_twice_at_once_pays_for_the_parallel_and_for_ordered_ones_at_once() {
    // a and b in the first slot of two rooms: in order, but at once
    assertThat(
            paid(
                new int[] {0},
                new int[] {1},
                new int[] {2, 3},
                new int[] {},
                new int[] {},
                new int[] {}))
        .isEqualTo(Map.of(PARALLEL_TRACKS, 17L, ROOMS_PER_TRACK, 13L, SUBMISSION_ORDER, 23L));
  }

  @Test
  void what_is_kept_up_to_date_equals_what_is_reckoned_anew() {
    var board = new TrackBoard(problem(), false, new int[][] {{0, 1}, {2}, {3}, {}, {}, {}});
    var random = new SplittableRandom(4);
    for (var step = 0; step < 500; step++) {
      var before = board.energy();
      var change = board.propose(random);
      if (change != Landscape.NONE && step % 3 > 0) {
        board.accept();
        assertThat(board.energy()).isEqualTo(before + change);
        assertThat(new TrackBoard(problem(), false, board.held()).energy())
            .isEqualTo(board.energy());
      }
    }
  }

  @Test
  void finds_the_plan_that_costs_nothing_and_places_all() {
    var plan = TrackPlan.of(problem(), List.of(1L), Pace.steps(20_000));
    assertThat(plan.penalty()).isZero();
    assertThat(plan.placements()).hasSize(4);
  }

  @Test
  void what_does_not_fit_is_named() {
    var one = problem();
    var small =
        new TrackProblem(
            List.of("s0"),
            new int[] {2},
            List.of("r0"),
            one.tracks(),
            one.submissions(),
            new long[][] {{0}, {0}},
            new long[][] {{0}, {0}},
            new long[][] {{0}},
            one.similar(),
            one.chairs(),
            one.weights());
    assertThat(TrackPlan.of(small, List.of(1L), Pace.steps(1_000)).placeless()).hasSize(2);
  }
}
