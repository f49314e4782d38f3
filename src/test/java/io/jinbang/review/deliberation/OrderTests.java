package io.jinbang.review.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.intake.Entry;
import io.jinbang.review.Reviews.Ranked;
import io.jinbang.review.deliberation.Move.Kind;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderTests {
  private static final Id<Entry> A = Id.random();
  private static final Id<Entry> B = Id.random();
  private static final Id<Entry> C = Id.random();
  private static final Id<Entry> D = Id.random();

  private final List<Move> moves = new ArrayList<>();

  private static Ranked ranked(Id<Entry> entry, int rank, double official) {
    return new Ranked(
        entry, rank, 3, official, official, official, official, .1, .5, 1, 4, Map.of(), rank,
        official, false);
  }

  /** A 9, B and C 8, D 7. */
  private static List<Ranked> computed() {
    return List.of(ranked(A, 1, 9), ranked(B, 2, 8), ranked(C, 2, 8), ranked(D, 4, 7));
  }

  private OrderTests decided(Id<Entry> entry, Kind kind, @Nullable Id<Entry> other) {
    moves.add(
        new Move(
            Id.random(),
            moves.size() + 1,
            entry,
            kind,
            other,
            "-",
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            Instant.EPOCH));
    return this;
  }

  private List<Id<Entry>> order() {
    return Order.of(computed(), moves).stream().map(Ranked::entry).toList();
  }

  private List<Integer> ranks() {
    return Order.of(computed(), moves).stream().map(Ranked::rank).toList();
  }

  private Ranked of(Id<Entry> entry) {
    return Order.of(computed(), moves).stream()
        .filter(ranked -> ranked.entry().equals(entry))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void without_a_move_nothing_changes() {
    assertThat(Order.of(computed(), moves)).isEqualTo(computed());
  }

  @Test
  void a_work_stands_directly_before_the_one_named() {
    decided(D, Kind.BEFORE, A);
    assertThat(order()).containsExactly(D, A, B, C);
    assertThat(ranks()).containsExactly(1, 2, 3, 3);
    assertThat(of(D).computed()).isEqualTo(4);
    assertThat(of(D).official()).isEqualTo(7);
    assertThat(of(D).standing()).isGreaterThan(9).isLessThan(9.00001);
    assertThat(of(A).standing()).isEqualTo(9);
  }

  @Test
  void a_work_stands_directly_after_the_one_named() {
    decided(A, Kind.AFTER, D);
    assertThat(order()).containsExactly(B, C, D, A);
    assertThat(ranks()).containsExactly(1, 1, 3, 4);
    assertThat(of(A).standing()).isLessThan(7).isGreaterThan(6.99999);
  }

  @Test
  void level_works_stay_level_until_a_move_parts_them() {
    decided(D, Kind.BEFORE, B);
    assertThat(ranks()).containsExactly(1, 2, 3, 3);
    decided(C, Kind.BEFORE, B);
    assertThat(order()).containsExactly(A, D, C, B);
    assertThat(ranks()).containsExactly(1, 2, 3, 4);
    assertThat(Order.of(computed(), moves))
        .extracting(Ranked::standing)
        .isSortedAccordingTo((x, y) -> Double.compare(y, x))
        .doesNotHaveDuplicates();
  }

  @Test
  void moves_apply_one_after_the_other() {
    decided(D, Kind.BEFORE, A).decided(B, Kind.AFTER, D).decided(D, Kind.AFTER, C);
    assertThat(order()).containsExactly(B, A, C, D);
  }

  @Test
  void a_work_taken_out_stands_behind_all_and_others_move_up() {
    decided(A, Kind.OUT, null);
    assertThat(order()).containsExactly(B, C, D, A);
    assertThat(ranks()).containsExactly(1, 1, 3, 4);
    assertThat(of(A).out()).isTrue();
    decided(A, Kind.BEFORE, D);
    assertThat(of(A).out()).isFalse();
    assertThat(order()).containsExactly(B, C, A, D);
  }

  @Test
  void back_makes_earlier_moves_of_a_work_void() {
    decided(A, Kind.OUT, null).decided(D, Kind.BEFORE, B).decided(A, Kind.BACK, null);
    assertThat(order()).containsExactly(A, D, B, C);
    decided(D, Kind.BACK, null);
    assertThat(Order.of(computed(), moves)).isEqualTo(computed());
  }

  @Test
  void a_preference_moves_nothing_but_settles_ties() {
    decided(C, Kind.PREFERRED, B);
    assertThat(Order.of(computed(), moves)).isEqualTo(computed());
    assertThat(Order.preferred(moves)).containsExactly(C, B);
  }

  @Test
  void a_later_preference_turns_an_earlier_one_round() {
    decided(C, Kind.PREFERRED, B).decided(B, Kind.PREFERRED, C);
    assertThat(Order.preferred(moves)).containsExactly(B, C);
  }

  @Test
  void an_order_that_does_not_follow_from_the_decisions_is_not_made_up() {
    decided(A, Kind.PREFERRED, B).decided(A, Kind.PREFERRED, C);
    assertThat(Order.preferred(moves)).isEmpty(); // B and C are still level
    decided(B, Kind.PREFERRED, C);
    assertThat(Order.preferred(moves)).containsExactly(A, B, C);
  }

  @Test
  void preferences_in_a_circle_settle_nothing() {
    decided(A, Kind.PREFERRED, B).decided(B, Kind.PREFERRED, C).decided(C, Kind.PREFERRED, A);
    assertThat(Order.preferred(moves)).isEmpty();
  }

  @Test
  void works_preferred_apart_are_settled_apart() {
    decided(A, Kind.PREFERRED, B).decided(D, Kind.PREFERRED, C);
    assertThat(Order.preferred(moves)).containsExactly(A, B, D, C);
  }
}
