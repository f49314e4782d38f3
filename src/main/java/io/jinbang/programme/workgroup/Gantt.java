package io.jinbang.programme.workgroup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tasks of a plan drawn by day: sizes in pixels, the first day at the left behind the titles.
 *
 * @param dayWidth of one day
 * @param rows tasks group by group, by due date
 */
public record Gantt(
    LocalDate from,
    int days,
    int dayWidth,
    List<Row> rows,
    List<Tick> ticks,
    int today,
    Span event) {
  public static final int TITLES = 210;
  public static final int ROW = 26;
  public static final int TOP = 30;

  private static final int WIDE = 760;
  private static final int LEAST = 5;
  private static final int MOST = 30;

  /** Room that a date takes. */
  private static final int LABEL = 52;

  /** From a place, so wide. */
  public record Span(int x, int width) {}

  /**
   * One task.
   *
   * @param bar from the day it must be begun to the day it is due
   * @param slack beyond the bar, as long as nothing else is late; 0 wide where there is none
   * @param look names its colour
   */
  public record Row(Task task, int y, Span bar, Span slack, String look) {}

  /** A day that is named. */
  public record Tick(int x, LocalDate day) {}

  static Gantt of(Plan plan, CriticalPath path, LocalDate today) {
    var from =
        Stream.concat(Stream.of(today), plan.tasks().stream().map(Task::begin))
            .min(LocalDate::compareTo)
            .orElse(today);
    var to = plan.gathering().last().isAfter(today) ? plan.gathering().last() : today;
    var days = (int) ChronoUnit.DAYS.between(from, to) + 1;
    var wide = Math.clamp(WIDE / days, LEAST, MOST);
    return new Drawing(plan, path, today, from, days, wide).gantt();
  }

  /** As much of a title as there is room for; a Chinese character takes two places. */
  public static String shortened(String title) {
    var room = TITLES / 7 - 2;
    var fits = new StringBuilder();
    for (var point : title.codePoints().toArray()) {
      room -= point < 0x1100 ? 1 : 2;
      if (room < 0) {
        return fits.append('…').toString();
      }
      fits.appendCodePoint(point);
    }
    return fits.toString();
  }

  public int width() {
    return TITLES + days * dayWidth + 1;
  }

  public int height() {
    return TOP + rows.size() * ROW + 8;
  }

  private record Drawing(
      Plan plan, CriticalPath path, LocalDate today, LocalDate from, int days, int wide) {

    Gantt gantt() {
      var gathering = plan.gathering();
      return new Gantt(
          from,
          days,
          wide,
          rows(),
          ticks(),
          x(today) + wide / 2,
          span(gathering.first(), gathering.last()));
    }

    private int x(LocalDate day) {
      return TITLES + (int) ChronoUnit.DAYS.between(from, day) * wide;
    }

    private Span span(LocalDate first, LocalDate last) {
      return new Span(x(first), Math.max(0, x(last) + wide - x(first)));
    }

    private List<Row> rows() {
      var rows = new ArrayList<Row>();
      plan.groups().stream()
          .flatMap(group -> plan.of(group).stream())
          .forEach(task -> rows.add(row(task, TOP + rows.size() * ROW)));
      return rows;
    }

    private Row row(Task task, int y) {
      var line = path.lines().get(task.id());
      var room =
          line == null || !line.latest().isAfter(task.due())
              ? new Span(0, 0)
              : span(task.due().plusDays(1), line.latest());
      return new Row(task, y, span(task.begin(), task.due()), room, look(task));
    }

    private String look(Task task) {
      if (task.isDone()) {
        return "done";
      }
      if (task.isOverdue(today)) {
        return "late";
      }
      return path.isCritical(task.id()) ? "critical" : "open";
    }

    /** Every day where there is room, else Mondays, else every so many weeks. */
    private List<Tick> ticks() {
      if (wide >= LABEL) {
        return from.datesUntil(from.plusDays(days)).map(day -> new Tick(x(day), day)).toList();
      }
      var weeks = Math.ceilDiv(LABEL, 7 * wide);
      var monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
      return Stream.iterate(monday, day -> day.plusWeeks(weeks))
          .takeWhile(day -> day.isBefore(from.plusDays(days)))
          .map(day -> new Tick(x(day), day))
          .toList();
    }
  }
}
