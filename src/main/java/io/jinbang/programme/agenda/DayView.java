package io.jinbang.programme.agenda;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.jinbang.programme.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One day of an agenda as a reader asked for it.
 *
 * @param day null where nothing was found on any
 * @param counts how many were found on each day
 * @param next when the next sessions of the whole gathering begin; null where none will
 */
public record DayView(
    Agenda agenda,
    @Nullable LocalDate day,
    Map<LocalDate, Long> counts,
    List<Session> found,
    Instant now,
    @Nullable Instant next) {

  /**
   * @param asked null for today, or else the first day with something in it
   */
  static DayView of(Agenda agenda, AgendaFilter filter, @Nullable LocalDate asked, Instant now) {
    var found = agenda.sessions().stream().filter(each -> filter.matches(agenda, each)).toList();
    var counts = found.stream().collect(groupingBy(agenda::day, TreeMap::new, counting()));
    var today = LocalDate.ofInstant(now, agenda.zone());
    var day = chosen(asked == null ? today : asked, counts);
    return new DayView(
        agenda,
        day,
        counts,
        found.stream().filter(each -> agenda.day(each).equals(day)).toList(),
        now,
        agenda.sessions().stream()
            .map(agenda::start)
            .filter(now::isBefore)
            .min(Instant::compareTo)
            .orElse(null));
  }

  private static @Nullable LocalDate chosen(LocalDate wished, TreeMap<LocalDate, Long> counts) {
    if (counts.containsKey(wished)) {
      return wished;
    }
    return counts.isEmpty() ? null : counts.firstKey();
  }

  /** By the moment they begin. */
  public Map<Instant, List<Session>> slots() {
    return found.stream().collect(groupingBy(agenda::start, TreeMap::new, toList()));
  }

  public boolean isOn(Session session) {
    return !agenda.start(session).isAfter(now) && agenda.end(session).isAfter(now);
  }

  public boolean isNext(Session session) {
    return agenda.start(session).equals(next);
  }

  public boolean isOver(Session session) {
    return !agenda.end(session).isAfter(now);
  }

  public long found(LocalDate each) {
    return counts.getOrDefault(each, 0L);
  }
}
