package io.jinbang.programme.conferencefile;

import io.jinbang.documents.Grid;
import io.jinbang.programme.trackplan.TrackProblem;
import io.jinbang.programme.trackplan.TrackProblem.Submission;
import io.jinbang.programme.trackplan.TrackProblem.Weights;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** A workbook of CoSPLib. */
final class TrackReader {
  private static final String[] WEIGHTS = {
    "Tracks_Sessions|Penalty:",
    "Tracks_Rooms|Penalty:",
    "Sessions_Rooms|Penalty:",
    "Similar Tracks:",
    "Number of Rooms per Track:",
    "Parallel Tracks:",
    "Consecutive Tracks:",
    "Submissions_Timezones:",
    "Submissions Order:",
    "Submissions_Sessions|Penalty:",
    "Submissions_Rooms|Penalty:",
    "Presenters Conflicts:",
    "Attendees Conflicts:",
    "Chairs Conflicts:",
    "Presenters Conflicts Timeslot Level:",
    "Attendees Conflicts Timeslot Level:"
  };

  /** The bits of a track's sessions and rooms are kept in a number. */
  private static final int MOST = 64;

  private final List<Grid> grids;
  private final Sheet parameters;
  private final Sheet sheet;
  private final List<String> sessions;
  private final List<String> rooms;
  private final List<String> tracks;
  private final int[] rows;
  private final List<Set<String>> chairs;
  private final List<Set<String>> presenters;
  private final List<Set<String>> attendees;
  private final List<Integer> trackOf;
  private final TimeZones zones;

  private TrackReader(List<Grid> grids) {
    this.grids = grids;
    parameters = Sheet.of(grids, "parameters", 0);
    sheet = Sheet.of(grids, "submissions", 0);
    sessions = names("sessions");
    rooms = names("rooms");
    tracks = names("tracks");
    var trackSheet = Sheet.of(grids, "tracks", 0);
    chairs =
        IntStream.of(trackSheet.rows()).mapToObj(row -> trackSheet.set(row, "Chairs")).toList();
    rows = sheet.rows();
    presenters = IntStream.of(rows).mapToObj(row -> sheet.set(row, "Presenters")).toList();
    attendees = IntStream.of(rows).mapToObj(row -> sheet.set(row, "Attendees")).toList();
    trackOf = IntStream.of(rows).mapToObj(this::track).toList();
    zones = new TimeZones(parameters, Sheet.of(grids, "sessions", 0));
  }

  static TrackProblem read(List<Grid> grids) {
    return new TrackReader(grids).problem();
  }

  private List<String> names(String name) {
    var named = Sheet.of(grids, name, 0);
    var all = IntStream.of(named.rows()).mapToObj(row -> named.text(row, 0)).toList();
    if (all.isEmpty() || all.size() > MOST || Set.copyOf(all).size() < all.size()) {
      throw named.refused(
          0, 0, Text.of("应有 1 至 64 行，名称不重复", "It needs 1 to 64 rows with different names"));
    }
    return all;
  }

  private int track(int row) {
    var at = tracks.indexOf(sheet.text(row, "Track"));
    if (at < 0) {
      throw sheet.refused(row, sheet.column("Track"), Text.of("没有这个主题", "There is no such track"));
    }
    return at;
  }

  private TrackProblem problem() {
    var sessionSheet = Sheet.of(grids, "sessions", 0);
    var column = sessionSheet.column("Max Number of Timeslots");
    return new TrackProblem(
        sessions,
        IntStream.of(sessionSheet.rows()).map(row -> sessionSheet.number(row, column, 0)).toArray(),
        rooms,
        tracks,
        IntStream.range(0, rows.length).mapToObj(this::submission).toList(),
        table("tracks_sessions|penalty", tracks, sessions, weight(0)),
        table("tracks_rooms|penalty", tracks, rooms, weight(1)),
        table("sessions_rooms|penalty", sessions, rooms, weight(2)),
        similar(),
        shared(),
        new Weights(
            weight(4),
            weight(5),
            weight(6),
            weight(8),
            weight(11),
            weight(12),
            weight(13),
            weight(14),
            weight(15)));
  }

  /** Weights stand one below the other beside their names. */
  private int weight(int which) {
    return IntStream.range(0, WEIGHTS.length + 4)
        .filter(row -> parameters.text(row, 3).strip().startsWith(bare(WEIGHTS[which])))
        .filter(row -> parameters.text(row, 3).strip().length() <= WEIGHTS[which].length())
        .map(row -> parameters.number(row, 4, 0))
        .findFirst()
        .orElseThrow(
            () ->
                parameters.refused(
                    0, 3, Text.of("没有权重“{}”", "The weight “{}” is missing").with(WEIGHTS[which])));
  }

  private static String bare(String name) {
    return name.replace(":", "");
  }

  private long[][] table(String name, List<String> down, List<String> across, long weight) {
    var penalties = Sheet.of(grids, name, 0);
    var named = IntStream.of(penalties.rows()).boxed().toList();
    var table = new long[down.size()][across.size()];
    for (var row : named) {
      var at = down.indexOf(penalties.text(row, 0));
      if (at < 0) {
        throw penalties.refused(row, 0, Text.of("没有这个名称", "There is no such name"));
      }
      for (var column = 0; column < across.size(); column++) {
        table[at][column] = weight * penalties.number(row, penalties.column(across.get(column)), 0);
      }
    }
    return table;
  }

  /** What counts for two tracks stands in the row of the one that comes first in that sheet. */
  private long[][] similar() {
    var named = Sheet.of(grids, "similar tracks", 0);
    var found = table("similar tracks", tracks, tracks, weight(3));
    var order = IntStream.of(named.rows()).map(row -> tracks.indexOf(named.text(row, 0))).toArray();
    for (var first = 0; first < order.length; first++) {
      for (var second = first + 1; second < order.length; second++) {
        found[order[second]][order[first]] = found[order[first]][order[second]];
      }
    }
    return found;
  }

  private boolean[][] shared() {
    var shared = new boolean[tracks.size()][tracks.size()];
    for (var a = 0; a < shared.length; a++) {
      for (var b = 0; b < shared.length; b++) {
        shared[a][b] = a != b && meet(chairs.get(a), chairs.get(b));
      }
    }
    return shared;
  }

  private static boolean meet(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }

  private Submission submission(int at) {
    var row = rows[at];
    return new Submission(
        sheet.text(row, 0),
        trackOf.get(at),
        Math.max(1, sheet.number(row, sheet.column("Required Timeslots"), 1)),
        sheet.number(row, sheet.column("Order"), 0),
        IntStream.range(0, sessions.size()).mapToLong(session -> session(row, session)).toArray(),
        rooms.stream()
            .mapToLong(room -> (long) weight(10) * sheet.number(row, sheet.column(room), 0))
            .toArray(),
        others(at, this::isPresentersConflict),
        others(at, this::isAttendeesConflict));
  }

  private long session(int row, int session) {
    var disliked = sheet.number(row, sheet.column(sessions.get(session)), 0);
    var zone = weight(7) == 0 ? 0 : zones.penalty(sheet.text(row, "Time Zone"), session);
    return (long) weight(9) * disliked + (long) weight(7) * zone;
  }

  private int[] others(int at, BiPredicate<Integer, Integer> conflict) {
    return IntStream.range(0, rows.length)
        .filter(other -> other != at && (conflict.test(at, other) || conflict.test(other, at)))
        .toArray();
  }

  private boolean isPresentersConflict(int a, int b) {
    return meet(presenters.get(a), presenters.get(b)) || isChairs(presenters.get(a), a, b);
  }

  private boolean isAttendeesConflict(int a, int b) {
    return meet(attendees.get(a), attendees.get(b))
        || meet(attendees.get(a), presenters.get(b))
        || isChairs(attendees.get(a), a, b);
  }

  private boolean isChairs(Set<String> people, int a, int b) {
    return !trackOf.get(a).equals(trackOf.get(b)) && meet(people, chairs.get(trackOf.get(b)));
  }
}
