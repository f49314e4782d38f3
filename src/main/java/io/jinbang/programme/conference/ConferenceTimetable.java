package io.jinbang.programme.conference;

import io.jinbang.programme.annealing.Annealing;
import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.conference.Conference.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where every talk is to be.
 *
 * @param places by talk; {@link Place#NOWHERE} for one that there is no place for
 */
public record ConferenceTimetable(Conference conference, List<Place> places) {
  /** What a hard point weighs against soft ones; far more than keeping one broken could gain. */
  private static final long HARD = 5_000;

  private static final Annealing COOLING = new Annealing(6_000, 60, 1);

  public ConferenceTimetable {
    places = List.copyOf(places);
  }

  public ConferenceScore score() {
    return ConferenceScore.of(conference, places);
  }

  /** Talks without a place, in the file's order. */
  public List<Integer> placeless() {
    return IntStream.range(0, places.size())
        .filter(talk -> !places.get(talk).isSomewhere())
        .boxed()
        .toList();
  }

  /**
   * The best that is found; each seed is a search of its own.
   *
   * @param pace how long each may search
   */
  public static ConferenceTimetable of(Conference conference, List<Long> seeds, Pace pace) {
    var start = ConferenceStart.of(conference);
    var placed =
        IntStream.range(0, start.size()).filter(t -> start.get(t).isSomewhere()).boxed().toList();
    var part = part(conference, placed);
    var begin = placed.stream().map(start::get).toList();
    if (begin.isEmpty()) {
      return new ConferenceTimetable(conference, start);
    }
    var found = COOLING.lowest(() -> board(part, begin), seeds, pace).places();
    var places = new ArrayList<>(start);
    IntStream.range(0, found.size()).forEach(at -> places.set(placed.get(at), found.get(at)));
    return new ConferenceTimetable(conference, places);
  }

  private static ConferenceBoard board(Conference part, List<Place> begin) {
    var free = new boolean[begin.size()];
    IntStream.range(0, free.length).forEach(t -> free[t] = !part.talks().get(t).pinned());
    return new ConferenceBoard(part, begin, HARD, free);
  }

  private static Conference part(Conference whole, List<Integer> talks) {
    return new Conference(
        whole.name(),
        whole.pause(),
        whole.weights(),
        whole.timeslots(),
        whole.rooms(),
        whole.speakers(),
        talks.stream().map(whole.talks()::get).toList());
  }
}
