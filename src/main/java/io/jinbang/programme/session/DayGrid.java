package io.jinbang.programme.session;

import io.jinbang.programme.Session;
import io.jinbang.programme.gathering.Hours;
import io.jinbang.programme.hall.HallSheet;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day of a programme as a drawing: halls as columns, time as rows of five minutes. A session
 * belongs to the day on which it starts; one that goes on after midnight makes the day longer.
 * Counted in instants, so that a day on which clocks are changed is drawn as long as it is.
 *
 * @param columns one for each hall, and more where sessions in it overlap
 * @param marks the half hours
 * @param cells the sessions
 * @param rows how many there are
 */
public record DayGrid(
    LocalDate day, List<Column> columns, List<Mark> marks, List<Cell> cells, int rows) {
  /** Two days: the longest session begun at the end of the longest day. */
  static final int MOST_ROWS = 576;

  private static final int STEP = 5;
  private static final int HALF_HOUR = 30;

  /**
   * A hall.
   *
   * @param at its first column, from 1
   * @param lanes how many it takes
   */
  public record Column(HallSheet hall, int at, int lanes) {}

  /** A time on the edge, at its row from 1. */
  public record Mark(Instant at, int row) {}

  /**
   * A session.
   *
   * @param column from 1
   * @param row from 1
   * @param span how many rows
   */
  public record Cell(
      SessionSheet session,
      HallSheet hall,
      Instant starts,
      Instant ends,
      int column,
      int row,
      int span,
      boolean clashes) {}

  /** When a row begins; rows are counted from 1. */
  Instant at(int row) {
    return marks.getFirst().at().plus(Duration.ofMinutes((long) (row - 1) * STEP));
  }

  public static DayGrid of(Scene scene, LocalDate day, List<Clash> clashes) {
    return new Drawing(scene, day, clashes).draw();
  }

  /** Puts a day's sessions into lanes and rows. */
  private static final class Drawing {
    private final Scene scene;
    private final ZoneId zone;
    private final LocalDate day;
    private final Set<Id<Session>> clashing = new HashSet<>();
    private final List<SessionSheet> sessions;
    private final List<Column> columns = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final Instant from;

    private Drawing(Scene scene, LocalDate day, List<Clash> clashes) {
      this.scene = scene;
      this.zone = scene.gathering().zone();
      this.day = day;
      for (var clash : clashes) {
        clashing.add(clash.session());
        if (clash.other() != null) {
          clashing.add(clash.other());
        }
      }
      sessions =
          scene
              .placed()
              .filter(each -> start(each).atZone(zone).toLocalDate().equals(day))
              .sorted(Comparator.comparing(Drawing::start))
              .toList();
      from = begins();
    }

    private static Instant start(SessionSheet session) {
      return Objects.requireNonNull(session.placement()).start();
    }

    private static Instant end(SessionSheet session) {
      return start(session).plus(session.length());
    }

    private @Nullable Hours hours() {
      return scene.hours().stream().filter(each -> each.day().equals(day)).findFirst().orElse(null);
    }

    /** On the half hour, no later than anything that day. */
    private Instant begins() {
      var hours = hours();
      var opens = hours == null ? day.atTime(8, 0).atZone(zone).toInstant() : hours.begins(zone);
      var first =
          sessions.isEmpty() || opens.isBefore(start(sessions.getFirst()))
              ? opens
              : start(sessions.getFirst());
      var minute = first.atZone(zone).getMinute();
      return first.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(minute % HALF_HOUR));
    }

    private Instant ends() {
      var hours = hours();
      var closes = hours == null ? from.plus(Duration.ofHours(1)) : hours.ends(zone);
      return sessions.stream().map(Drawing::end).reduce(closes, (a, b) -> a.isAfter(b) ? a : b);
    }

    private int row(Instant at) {
      return (int) (Duration.between(from, at).toMinutes() / STEP) + 1;
    }

    private DayGrid draw() {
      scene.halls().forEach(this::column);
      var rows = row(ends().minusMillis(1));
      return new DayGrid(day, List.copyOf(columns), marks(rows), List.copyOf(cells), rows);
    }

    private void column(HallSheet hall) {
      var at = columns.isEmpty() ? 1 : columns.getLast().at() + columns.getLast().lanes();
      var lanes = new ArrayList<Instant>();
      for (var session : sessions) {
        if (Objects.requireNonNull(session.placement()).hall().equals(hall.id())) {
          cells.add(cell(session, hall, at + lane(lanes, session)));
        }
      }
      columns.add(new Column(hall, at, Math.max(1, lanes.size())));
    }

    /** The first lane that is free by then. */
    private static int lane(List<Instant> busyUntil, SessionSheet session) {
      for (var lane = 0; lane < busyUntil.size(); lane++) {
        if (!busyUntil.get(lane).isAfter(start(session))) {
          busyUntil.set(lane, end(session));
          return lane;
        }
      }
      busyUntil.add(end(session));
      return busyUntil.size() - 1;
    }

    private Cell cell(SessionSheet session, HallSheet hall, int column) {
      var row = row(start(session));
      var until = row(end(session).minusMillis(1)) + 1;
      return new Cell(
          session,
          hall,
          start(session),
          end(session),
          column,
          row,
          Math.max(1, until - row),
          clashing.contains(session.id()));
    }

    private List<Mark> marks(int rows) {
      var marks = new ArrayList<Mark>();
      for (var row = 1; row <= rows; row += HALF_HOUR / STEP) {
        marks.add(new Mark(from.plus(Duration.ofMinutes((long) (row - 1) * STEP)), row));
      }
      return marks;
    }
  }
}
