package io.jinbang.programme.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.jinbang.programme.annealing.Landscape;
import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.conference.Conference.Place;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConferenceBoardTests {
  private static final long HARD = 5_000;

  private static ConferenceBoard board(Conference conference) {
    var free = new boolean[conference.talks().size()];
    Arrays.fill(free, true);
    return new ConferenceBoard(conference, ConferenceStart.of(conference), HARD, free);
  }

  private static long slow(Conference conference, ConferenceBoard board) {
    var points = ConferenceScore.of(conference, board.places()).points();
    return -(points.hard() * HARD + points.medium() * 100_000 + points.soft());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void what_is_kept_up_to_date_equals_what_is_reckoned_anew(long seed) {
    var conference = Confer.drawn(seed);
    var board = board(conference);
    var random = new SplittableRandom(seed);
    assertThat(board.energy()).isEqualTo(slow(conference, board));
    for (var step = 0; step < 200; step++) {
      var before = board.energy();
      var change = board.propose(random);
      if (change != Landscape.NONE) {
        board.accept();
        assertThat(board.energy()).isEqualTo(before + change);
        assertThat(board.energy()).isEqualTo(slow(conference, board));
      }
    }
    board.restore();
    assertThat(board.energy()).isEqualTo(slow(conference, board));
  }

  @Test
  void the_same_seed_and_steps_give_the_same_timetable() {
    var conference = Confer.drawn(7);
    var once = ConferenceTimetable.of(conference, List.of(1L, 2L), Pace.steps(3_000));
    var again = ConferenceTimetable.of(conference, List.of(1L, 2L), Pace.steps(3_000));
    assertThat(again.places()).isEqualTo(once.places());
  }

  @Test
  void where_places_are_too_few_each_has_one_talk_and_the_rest_are_named() {
    var talks = new Conference.Talk[12];
    Arrays.setAll(talks, each -> Confer.talk("T" + each, Set.of(), each));
    var found = ConferenceTimetable.of(Confer.of(talks), List.of(1L), Pace.steps(1_000));
    assertThat(found.placeless()).hasSize(2);
    var used = found.places().stream().filter(Place::isSomewhere).toList();
    assertThat(new HashSet<>(used)).hasSize(10);
  }

  @Test
  void a_talk_whose_speaker_cannot_come_changes_places_with_one_other() {
    var conference = Confer.of(Confer.talk("a", Set.of(), 5, 0), Confer.talk("b", Set.of(), 5, 1));
    var broken = new ConferenceTimetable(conference, List.of(new Place(3, 0), new Place(4, 0)));
    assertThat(broken.score().points().hard()).isEqualTo(-6_000);
    var mended = ConferenceRepair.of(broken);
    assertThat(mended.score().points().isFeasible()).isTrue();
    // an empty place is nearer than an exchange
    assertThat(mended.places().get(1)).isEqualTo(new Place(4, 0));
  }
}
