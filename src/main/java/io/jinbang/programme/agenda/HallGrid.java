package io.jinbang.programme.agenda;

import io.jinbang.programme.Hall;
import io.jinbang.programme.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A day as a table: a column for each hall, a line for each moment at which something begins or
 * ends. A hall that holds two at once has two columns.
 *
 * @param columns halls, each as often as it has columns
 */
public record HallGrid(List<Hall> columns, List<Line> lines) {

  public HallGrid {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /** One moment. The last line of a day has no cells. */
  public record Line(Instant at, List<Cell> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param session null where the hall is free
   * @param lines how many it spans, from its own on
   */
  public record Cell(@Nullable Session session, int lines) {}

  /** Sessions of one hall that follow each other. */
  private record Lane(Hall hall, List<Session> sessions) {}

  public static HallGrid of(DayView view) {
    var agenda = view.agenda();
    var moments = new TreeSet<Instant>();
    for (var session : view.found()) {
      moments.add(agenda.start(session));
      moments.add(agenda.end(session));
    }
    var lanes = lanes(view);
    var times = List.copyOf(moments);
    var lines = times.stream().map(at -> new Line(at, cells(agenda, lanes, times, at))).toList();
    return new HallGrid(lanes.stream().map(Lane::hall).toList(), lines);
  }

  private static List<Lane> lanes(DayView view) {
    var agenda = view.agenda();
    var byHall =
        view.found().stream().collect(Collectors.groupingBy(each -> agenda.hall(each).id()));
    var lanes = new ArrayList<Lane>();
    for (var hall : agenda.halls()) {
      var own = new ArrayList<Lane>();
      byHall.getOrDefault(hall.id(), List.of()).forEach(each -> seat(agenda, own, hall, each));
      lanes.addAll(own);
    }
    return lanes;
  }

  private static void seat(Agenda agenda, List<Lane> own, Hall hall, Session session) {
    for (var lane : own) {
      if (!agenda.end(lane.sessions().getLast()).isAfter(agenda.start(session))) {
        lane.sessions().add(session);
        return;
      }
    }
    own.add(new Lane(hall, new ArrayList<>(List.of(session))));
  }

  private static List<Cell> cells(
      Agenda agenda, List<Lane> lanes, List<Instant> times, Instant at) {
    var cells = new ArrayList<Cell>();
    if (at.equals(times.getLast())) {
      return cells;
    }
    for (var lane : lanes) {
      cellOf(agenda, lane, times, at).ifPresent(cells::add);
    }
    return cells;
  }

  private static Optional<Cell> cellOf(Agenda agenda, Lane lane, List<Instant> times, Instant at) {
    for (var session : lane.sessions()) {
      var start = agenda.start(session);
      if (start.equals(at)) {
        var lines = times.indexOf(agenda.end(session)) - times.indexOf(at);
        return Optional.of(new Cell(session, lines));
      }
      if (start.isBefore(at) && agenda.end(session).isAfter(at)) {
        return Optional.empty();
      }
    }
    return Optional.of(new Cell(null, 1));
  }
}
