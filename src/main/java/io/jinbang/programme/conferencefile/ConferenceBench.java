package io.jinbang.programme.conferencefile;

import io.jinbang.documents.GridDocument;
import io.jinbang.programme.annealing.Pace;
import io.jinbang.programme.conference.Conference;
import io.jinbang.programme.conference.Conference.Speaker;
import io.jinbang.programme.conference.ConferenceRepair;
import io.jinbang.programme.conference.ConferenceTimetable;
import io.jinbang.programme.conference.Points;
import io.jinbang.programme.trackplan.TrackPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** The figures of {@code jinbang bench timetable}. */
public final class ConferenceBench {
  private static final List<Long> SEEDS = List.of(1L, 2L);

  /** Talks and speakers that are lost in turn. */
  private static final int MOST_MENDED = 36;

  private ConferenceBench() {}

  /**
   * How timetables were mended.
   *
   * @param moved most talks that are elsewhere afterwards
   * @param millis of the slowest
   */
  public record Mending(int wanted, int mended, int moved, long millis) {
    static final Mending NONE = new Mending(0, 0, 0, 0);

    Mending plus(boolean feasible, int talks, long took) {
      return new Mending(
          wanted + 1,
          mended + (feasible ? 1 : 0),
          Math.max(moved, feasible ? talks : 0),
          Math.max(millis, took));
    }
  }

  /**
   * A search on a workbook of Timefold's, and what it takes to mend it.
   *
   * @param talks talks in turn, whose first speaker can no longer come then
   * @param speakers speakers in turn, who can no longer come to any of their talks then
   */
  public record Figures(Points points, int placeless, Mending talks, Mending speakers) {}

  public static Figures conference(Path file, Pace pace) throws IOException {
    var conference =
        ConferenceReader.read(new GridDocument().read(file.toString(), Files.readAllBytes(file)));
    var timetable = ConferenceTimetable.of(conference, SEEDS, pace);
    var byTalk = Mending.NONE;
    for (var talk : some(conference.talks().size())) {
      var it = conference.talks().get(talk);
      if (!it.pinned()) {
        byTalk = mended(byTalk, timetable, it.speakers().getFirst(), List.of(talk));
      }
    }
    var bySpeaker = Mending.NONE;
    for (var speaker : some(conference.speakers().size())) {
      bySpeaker = mended(bySpeaker, timetable, speaker, talks(conference, speaker));
    }
    return new Figures(timetable.score().points(), timetable.placeless().size(), byTalk, bySpeaker);
  }

  /** Evenly spread. */
  private static int[] some(int count) {
    return IntStream.range(0, Math.min(count, MOST_MENDED))
        .map(each -> (int) ((long) each * count / Math.min(count, MOST_MENDED)))
        .toArray();
  }

  private static List<Integer> talks(Conference conference, int speaker) {
    return IntStream.range(0, conference.talks().size())
        .filter(talk -> conference.talks().get(talk).speakers().contains(speaker))
        .filter(talk -> !conference.talks().get(talk).pinned())
        .boxed()
        .toList();
  }

  private static Mending mended(
      Mending before, ConferenceTimetable timetable, int speaker, List<Integer> talks) {
    if (talks.isEmpty()) {
      return before;
    }
    var changed = without(timetable, speaker, talks);
    var begin = System.nanoTime();
    var repaired = ConferenceRepair.of(changed);
    var took = (System.nanoTime() - begin) / 1_000_000;
    return before.plus(repaired.score().points().isFeasible(), moved(timetable, repaired), took);
  }

  /** The speaker is no longer there in the timeslots of these talks. */
  private static ConferenceTimetable without(
      ConferenceTimetable timetable, int speaker, List<Integer> talks) {
    var conference = timetable.conference();
    var it = conference.speakers().get(speaker);
    var away = new HashSet<>(it.away());
    talks.forEach(talk -> away.add(timetable.places().get(talk).slot()));
    var speakers = new ArrayList<>(conference.speakers());
    speakers.set(speaker, new Speaker(it.name(), it.time(), it.room(), away));
    return new ConferenceTimetable(
        new Conference(
            conference.name(),
            conference.pause(),
            conference.weights(),
            conference.timeslots(),
            conference.rooms(),
            speakers,
            conference.talks()),
        timetable.places());
  }

  private static int moved(ConferenceTimetable before, ConferenceTimetable after) {
    return (int)
        IntStream.range(0, before.places().size())
            .filter(talk -> !before.places().get(talk).equals(after.places().get(talk)))
            .count();
  }

  /** The penalty found on a workbook of CoSPLib. */
  public static long tracks(Path file, Pace pace) throws IOException {
    var problem =
        TrackReader.read(new GridDocument().read(file.toString(), Files.readAllBytes(file)));
    var plan = TrackPlan.of(problem, SEEDS, pace);
    return plan.placeless().isEmpty() ? plan.penalty() : Long.MAX_VALUE;
  }
}
