package io.jinbang.award.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.award.allocating.AllocationSolver;
import io.jinbang.award.allocation.Exhaustive.Win;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Small random contests against the definition, tried out in full ({@link Exhaustive}). */
class AllocatorSearchTests {

  @Test
  void agrees_with_every_choice_tried_out_on_300_contests() {
    var ties = 0;
    var waits = 0;
    for (var seed = 0; seed < 300; seed++) {
      var contest = contest(new Random(seed), List.of());
      var expected = new Exhaustive(contest);
      var found = Allocator.allocate(contest, new AllocationSolver());
      assertThat(wins(found)).as("awards %d %s", seed, contest).isEqualTo(expected.awards);
      assertThat(contested(found)).as("ties %d %s", seed, contest).isEqualTo(expected.contested);
      assertThat(found.waiting()).as("waiting %d", seed).isEqualTo(expected.waiting);
      ties += expected.contested.isEmpty() ? 0 : 1;
      waits += expected.waiting.isEmpty() ? 0 : 1;
    }
    assertThat(ties).as("the contests do hold ties").isBetween(30, 200);
    assertThat(waits).as("and waits").isGreaterThan(10);
  }

  @Test
  void an_order_of_all_works_settles_every_tie_and_leaves_the_certain_awards() {
    for (var seed = 0; seed < 100; seed++) {
      var contest = contest(new Random(seed), List.of());
      var order = new ArrayList<>(contest.candidates().stream().map(Candidate::entry).toList());
      Collections.shuffle(order, new Random(seed));
      var before = Allocator.allocate(contest, new AllocationSolver());
      var after = Allocator.allocate(contest(new Random(seed), order), new AllocationSolver());
      assertThat(after.settled()).as("seed %d", seed).isTrue();
      assertThat(wins(after)).as("seed %d", seed).containsAll(wins(before));
    }
  }

  @Test
  void shuffled_candidates_and_a_second_run_give_the_same() {
    for (var seed = 0; seed < 40; seed++) {
      var contest = contest(new Random(seed), List.of());
      var shuffled = new ArrayList<>(contest.candidates());
      Collections.shuffle(shuffled, new Random(7));
      var again =
          new Contest(
              contest.prizes(),
              contest.themes(),
              contest.exclusive(),
              shuffled,
              contest.order(),
              contest.filling());
      assertThat(Allocator.allocate(again, new AllocationSolver()))
          .isEqualTo(Allocator.allocate(contest, new AllocationSolver()));
    }
  }

  private static Contest contest(Random random, List<String> order) {
    var themes = List.of("a", "b");
    var coarse = random.nextInt(3) > 0;
    var candidates = new ArrayList<Candidate>();
    var count = random.nextInt(5) + 1;
    for (var i = 0; i < count; i++) {
      var marked = new ArrayList<>(themes);
      Collections.shuffle(marked, random);
      var scores = new HashMap<String, Double>();
      if (random.nextInt(5) > 0) {
        scores.put("story", score(random, coarse));
      }
      candidates.add(
          new Candidate(
              "e" + i,
              "SV-" + i,
              marked.subList(0, random.nextInt(3)),
              score(random, coarse),
              scores,
              random.nextInt(8) == 0 ? "disputed" : null));
    }
    var prizes =
        List.of(
            rule("gold", PrizeRule.Kind.OPEN, random.nextInt(2) + 1, null, random),
            rule("first", PrizeRule.Kind.PER_THEME, 1, null, random),
            rule("story", PrizeRule.Kind.OPEN, 1, "story", random),
            rule("honour", PrizeRule.Kind.PER_THEME, random.nextInt(2) + 1, null, random));
    var exclusive =
        switch (random.nextInt(3)) {
          case 0 -> List.of(Set.of("gold", "first", "honour"));
          case 1 -> List.of(Set.of("gold", "first", "honour"), Set.of("first", "story"));
          default -> List.of(Set.of("gold", "first", "story", "honour"));
        };
    var filling = Contest.Filling.values()[random.nextInt(2)];
    return new Contest(prizes, themes, exclusive, candidates, order, filling);
  }

  private static PrizeRule rule(
      String id, PrizeRule.Kind kind, int count, String criterion, Random random) {
    var minimum = random.nextInt(4) == 0 ? 2.0 : null;
    return new PrizeRule(id, kind, count, count, criterion, minimum);
  }

  private static double score(Random random, boolean coarse) {
    return coarse ? random.nextInt(4) + 1 : Math.round(random.nextDouble() * 1000) / 100.0;
  }

  private static Set<Win> wins(Allocation allocation) {
    var wins = new HashSet<Win>();
    allocation.awards().forEach(award -> wins.add(new Win(award.prize(), award.entry())));
    return wins;
  }

  private static Set<Win> contested(Allocation allocation) {
    var contested = new HashSet<Win>();
    for (var tie : allocation.ties()) {
      if (tie.kind() == Tie.Kind.WINNER) {
        var prize = new Prize(tie.prizes().getFirst().rule(), null);
        tie.entries().forEach(entry -> contested.add(new Win(prize, entry)));
      }
    }
    return contested;
  }
}
