package io.jinbang.programme.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.jinbang.programme.Hall;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.agenda.Agenda;
import io.jinbang.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An agenda as a {@link Schedule}, in one language. */
final class Exported {
  private final Agenda agenda;
  private final Language language;
  private final String base;
  private final Numbers sessions;
  private final Numbers speakers;
  private final Map<Hall, Schedule.Room> rooms;

  private Exported(Agenda agenda, Language language, String base) {
    this.agenda = agenda;
    this.language = language;
    this.base = base;
    this.sessions = new Numbers(agenda.sessions().stream().map(Session::id).toList());
    this.speakers = new Numbers(agenda.speakers().stream().map(Speaker::id).toList());
    this.rooms = rooms();
  }

  /**
   * @param base address of the gathering, without a trailing slash
   */
  static Schedule of(Agenda agenda, Language language, String base) {
    return new Exported(agenda, language, base).schedule();
  }

  private Schedule schedule() {
    var gathering = agenda.gathering();
    return new Schedule(
        Integer.toString(agenda.version()),
        base + "/agenda",
        acronym(),
        gathering.name().in(language),
        gathering.first(),
        gathering.last(),
        agenda.zone(),
        agenda.forums().stream().map(each -> each.name().in(language)).distinct().toList(),
        List.copyOf(rooms.values()),
        days());
  }

  private String acronym() {
    var name = base.substring(base.lastIndexOf('/') + 1).replace('-', '_');
    return name.length() < 4 ? "gathering_" + name : name;
  }

  /** Named by hall; with the venue, then with a number, where that is not enough. */
  private Map<Hall, Schedule.Room> rooms() {
    var times = new HashMap<String, Integer>();
    agenda.halls().forEach(each -> times.merge(each.name().in(language), 1, Integer::sum));
    var named = new LinkedHashMap<Hall, Schedule.Room>();
    var taken = new HashMap<String, Integer>();
    for (var hall : agenda.halls()) {
      var bare = hall.name().in(language);
      var name = times.getOrDefault(bare, 0) == 1 ? bare : hall.venue().in(language) + " " + bare;
      var nth = taken.merge(name, 1, Integer::sum);
      var shown = nth == 1 ? name : name + " (" + nth + ")";
      named.put(hall, new Schedule.Room(shown, hall.id().value(), hall.capacity()));
    }
    return named;
  }

  private List<Schedule.Day> days() {
    var byDay = agenda.sessions().stream().collect(groupingBy(agenda::day));
    var dates = new ArrayList<>(agenda.gathering().days());
    byDay.keySet().stream().filter(each -> !dates.contains(each)).forEach(dates::add);
    dates.sort(Comparator.naturalOrder());
    var days = new ArrayList<Schedule.Day>();
    dates.forEach(
        date -> days.add(day(days.size() + 1, date, byDay.getOrDefault(date, List.of()))));
    return days;
  }

  private Schedule.Day day(int index, LocalDate date, List<Session> held) {
    var midnight = date.plusDays(1).atStartOfDay(agenda.zone()).toInstant();
    var end = held.stream().map(agenda::end).max(Comparator.naturalOrder()).orElse(midnight);
    var byHall = held.stream().collect(groupingBy(agenda::hall, LinkedHashMap::new, toList()));
    return new Schedule.Day(
        index,
        date,
        date.atStartOfDay(agenda.zone()).toOffsetDateTime(),
        local(end.isAfter(midnight) ? end : midnight),
        agenda.halls().stream()
            .filter(byHall::containsKey)
            .map(hall -> held(hall, byHall.getOrDefault(hall, List.of())))
            .toList());
  }

  private Schedule.Held held(Hall hall, List<Session> sessions) {
    return new Schedule.Held(room(hall), sessions.stream().map(this::event).toList());
  }

  private Schedule.Room room(Hall hall) {
    var room = rooms.get(hall);
    if (room == null) {
      throw new IllegalStateException("a hall of another agenda");
    }
    return room;
  }

  private OffsetDateTime local(Instant at) {
    return at.atZone(agenda.zone()).toOffsetDateTime();
  }

  private Schedule.Event event(Session session) {
    return new Schedule.Event(
        sessions.of(session.id()),
        session.id().value(),
        local(agenda.start(session)),
        session.length(),
        room(agenda.hall(session)).name(),
        acronym() + "-" + session.id(),
        base + "/sessions/" + session.id(),
        session.title().in(language),
        agenda.forum(session).map(each -> each.name().in(language)).orElse(""),
        session.kind().name().toLowerCase(Locale.ROOT),
        session.languages().stream().findFirst().orElse(""),
        session.summary().in(language),
        description(session),
        agenda.onStage(session).stream().map(this::person).toList());
  }

  private String description(Session session) {
    return String.join(
        "\n", session.talks().stream().map(each -> each.title().in(language)).toList());
  }

  private Schedule.Person person(Speaker speaker) {
    return new Schedule.Person(
        speakers.of(speaker.id()), speaker.id().value(), speaker.name().in(language));
  }
}
