package io.jinbang.programme.exchange;

import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;

/** Reads frab XML. */
final class ScheduleXmlReader {
  private ScheduleXmlReader() {}

  static RawSchedule read(byte[] xml) {
    var root = XmlNode.read(xml);
    if (!root.name().equals("schedule")) {
      throw ScheduleReader.refused(
          Text.of("最外层是 <{}>，不是 <schedule>", "The outermost element is <{}>, not <schedule>")
              .with(root.name()),
          Text.of("请导出 frab 格式的 schedule.xml。", "Export a schedule.xml in the frab format."));
    }
    var conference = root.all("conference").stream().findFirst().orElse(root);
    var events = new ArrayList<RawSchedule.Event>();
    for (var day : root.all("day")) {
      var whole =
          new RawSchedule.Day(day.attribute("date"), day.attribute("start"), day.attribute("end"));
      for (var room : day.all("room")) {
        room.all("event").forEach(each -> events.add(event(each, whole, room.attribute("name"))));
      }
    }
    return new RawSchedule(
        conference.text("title"), conference.text("time_zone_name"), List.of(), events);
  }

  private static RawSchedule.Event event(XmlNode event, RawSchedule.Day day, String room) {
    var persons =
        event.all("persons").stream()
            .flatMap(each -> each.all("person").stream())
            .map(each -> new RawSchedule.Person(each.attribute("id"), each.text()))
            .toList();
    return new RawSchedule.Event(
        Text.of("第 {} 行", "Line {}").with(Integer.toString(event.line())),
        day,
        event.attribute("guid"),
        event.attribute("id"),
        event.text("date"),
        event.text("start"),
        event.text("duration"),
        room.isEmpty() ? event.text("room") : room,
        event.text("title"),
        event.text("subtitle"),
        event.text("track"),
        event.text("type"),
        event.text("language"),
        event.text("abstract"),
        event.text("description"),
        persons);
  }
}
