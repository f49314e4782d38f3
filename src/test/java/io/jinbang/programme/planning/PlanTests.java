package io.jinbang.programme.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.annealing.Landscape;
import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.planning.Planning.Item;
import io.jinbang.programme.planning.Planning.Order;
import io.jinbang.programme.planning.Planning.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTests {
  private static final Pace SHORT = Pace.steps(5_000);

  @Test
  void finds_places_that_break_no_rule() {
    var planning =
        Plans.of(
            List.of(new Order(0, 3, 0)),
            Plans.item(60, null, 0),
            Plans.item(60, null, 0, 1),
            Plans.item(60, null, 0, 2),
            Plans.item(60, null, 0),
            Plans.forum(1, 90, null),
            Plans.forum(1, 90, null));
    var score = Plan.of(planning, List.of(1L), SHORT).score();
    assertThat(score.hard()).isZero();
    assertThat(score.soft()).isEqualTo(score.cost(PlanRule.LATE));
  }

  @Test
  void what_finds_no_place_stays_in_the_answer_and_breaks_nothing_else() {
    // person 1 is there for two hours only: three sessions of an hour cannot be
    var planning =
        Plans.of(
            List.of(), Plans.item(60, null, 1), Plans.item(60, null, 1), Plans.item(60, null, 1));
    var plan = Plan.of(planning, List.of(1L), SHORT);
    assertThat(plan.spots()).hasSize(3).containsNull();
    assertThat(plan.score().matches())
        .filteredOn(match -> match.rule().isHard())
        .singleElement()
        .satisfies(match -> assertThat(match.rule()).isEqualTo(PlanRule.UNPLACED));
  }

  @Test
  void pinned_sessions_stay_and_filling_moves_nobody() {
    var placed = new Spot(Plans.SMALL, 0);
    var planning =
        Plans.of(
            List.of(),
            Plans.pinned(Plans.item(60, new Spot(Plans.LARGE, 60), 0)),
            Plans.item(60, placed, 0),
            Plans.item(60, null, 0));
    assertThat(Plan.of(planning, List.of(1L), SHORT).spots().getFirst())
        .isEqualTo(new Spot(Plans.LARGE, 60));
    var filled = Plan.filled(planning, List.of(1L), SHORT);
    assertThat(filled.moved()).isEmpty();
    assertThat(filled.spots().get(1)).isEqualTo(placed);
    assertThat(filled.spots().get(2)).isNotNull();
  }

  @Test
  void the_same_seed_and_steps_give_the_same_plan() {
    var planning = drawn(3);
    assertThat(Plan.of(planning, List.of(1L, 2L), SHORT))
        .isEqualTo(Plan.of(planning, List.of(1L, 2L), SHORT));
  }

  private static Planning drawn(long seed) {
    var random = new Random(seed);
    return Plans.of(
        List.of(new Order(0, 1, 30)),
        IntStream.range(0, 12)
            .mapToObj(
                each ->
                    random.nextBoolean()
                        ? Plans.item(30 + 30 * random.nextInt(2), null, random.nextInt(3))
                        : Plans.stage(random.nextBoolean(), random.nextBoolean(), null))
            .toArray(Item[]::new));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void what_is_kept_up_to_date_equals_what_is_reckoned_anew(long seed) {
    var planning = drawn(seed);
    var free = new boolean[planning.items().size()];
    Arrays.fill(free, true);
    var board = new PlanBoard(planning, PlanScore.now(planning), free);
    var random = new SplittableRandom(seed);
    for (var step = 0; step < 400; step++) {
      var before = board.energy();
      var change = board.propose(random);
      if (change != Landscape.NONE && step % 4 > 0) {
        board.accept();
        assertThat(board.energy()).isEqualTo(before + change);
        board.keep();
      }
      if (step % 20 == 0) {
        board.restore();
        var score = PlanScore.of(planning, board.spots());
        var out = score.cost(PlanRule.UNPLACED);
        var broken =
            score.matches().stream()
                .filter(match -> match.rule().isHard() && match.rule() != PlanRule.UNPLACED)
                .mapToLong(match -> PlanBoard.BROKEN + match.amount())
                .sum();
        assertThat(board.energy()).isEqualTo(out * PlanBoard.UNPLACED + broken + score.soft());
      }
    }
  }
}
