package io.jinbang.programme.conference;

import io.jinbang.programme.annealing.Landscape;
import io.jinbang.programme.conference.ConferenceScore.Match;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Mends a timetable after something has changed, with few talks elsewhere: one exchange of two
 * talks where that is enough, else a ring of three, for each talk that cannot stay.
 */
public final class ConferenceRepair {
  /** A hard point outweighs anything soft: it is mended before all else. */
  private static final long HARD = 1_000_000_000L;

  private static final int MOST_ROUNDS = 20;

  private final ConferenceBoard board;
  private long best = 0;
  private int[] steps = {};

  private ConferenceRepair(ConferenceBoard board) {
    this.board = board;
  }

  /**
   * @param broken the conference as it is now, with the timetable made before
   * @return feasible as far as that was found
   */
  public static ConferenceTimetable of(ConferenceTimetable broken) {
    var conference = broken.conference();
    var free = new boolean[conference.talks().size()];
    IntStream.range(0, free.length).forEach(t -> free[t] = !conference.talks().get(t).pinned());
    var repair = new ConferenceRepair(new ConferenceBoard(conference, broken.places(), HARD, free));
    var now = broken;
    for (var round = 0; round < MOST_ROUNDS && !now.score().points().isFeasible(); round++) {
      if (!repair.mend(displaced(now.score()))) {
        break;
      }
      now = new ConferenceTimetable(conference, repair.board.places());
    }
    return now;
  }

  private static List<Integer> displaced(ConferenceScore score) {
    return score.matches().stream()
        .filter(match -> match.points().hard() < 0)
        .map(Match::talks)
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** Does the exchange, or the ring, after which the least is broken; false where none helps. */
  private boolean mend(List<Integer> talks) {
    best = 0;
    steps = new int[0];
    talks.forEach(this::exchange);
    if (best > -HARD) {
      talks.forEach(this::ring);
    }
    for (var at = 0; at < steps.length; at += 2) {
      board.price(steps[at], steps[at + 1]);
      board.accept();
    }
    return best <= -HARD;
  }

  private void exchange(int talk) {
    for (var place : board.choices(talk)) {
      note(0, board.price(talk, place), talk, place);
    }
  }

  private void note(long before, long change, int... exchanges) {
    if (change != Landscape.NONE && before + change < best) {
      best = before + change;
      steps = exchanges;
    }
  }

  /** The first two change places; then who was there goes on, and the third comes back here. */
  private void ring(int talk) {
    var home = board.at(talk);
    for (var place : board.choices(talk)) {
      var second = board.holder(place);
      var change = second < 0 ? Landscape.NONE : board.price(talk, place);
      if (change != Landscape.NONE) {
        board.accept();
        for (var next : board.choices(second)) {
          if (next != place) {
            note(change, board.price(second, next), talk, place, second, next);
          }
        }
        board.price(talk, home);
        board.accept();
      }
    }
  }
}
