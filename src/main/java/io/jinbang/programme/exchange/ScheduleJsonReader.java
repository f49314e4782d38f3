package io.jinbang.programme.exchange;

import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads C3VOC schedule JSON. */
final class ScheduleJsonReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ScheduleJsonReader() {}

  static RawSchedule read(byte[] file) {
    var conference = tree(file).path("schedule").path("conference");
    if (!conference.path("days").isArray()) {
      throw ScheduleReader.refused(
          Text.of("没有 schedule.conference.days", "There is no schedule.conference.days"),
          Text.of(
              "请导出 C3VOC 格式的 schedule.json。", "Export a schedule.json in the format of C3VOC."));
    }
    var events = new ArrayList<RawSchedule.Event>();
    var number = 0;
    for (var day : conference.path("days")) {
      day(day, number++, events);
    }
    return new RawSchedule(
        text(conference, "title"), text(conference, "time_zone_name"), seats(conference), events);
  }

  private static JsonNode tree(byte[] file) {
    try {
      return JSON.readTree(file);
    } catch (JacksonException broken) {
      throw ScheduleReader.refused(
          Text.of("第 {} 行起不是正确的 JSON", "From line {} on this is not proper JSON")
              .with(Integer.toString(broken.getLocation().getLineNr())),
          Text.of("请从原来的系统重新导出。", "Export it again where it came from."));
    }
  }

  private static List<RawSchedule.Seats> seats(JsonNode conference) {
    var seats = new ArrayList<RawSchedule.Seats>();
    for (var room : conference.path("rooms")) {
      if (room.path("capacity").asInt(0) > 0) {
        seats.add(new RawSchedule.Seats(text(room, "name"), room.path("capacity").asInt()));
      }
    }
    return seats;
  }

  private static void day(JsonNode day, int number, List<RawSchedule.Event> events) {
    var whole =
        new RawSchedule.Day(text(day, "date"), text(day, "day_start"), text(day, "day_end"));
    for (var room : day.path("rooms").properties()) {
      var nth = 0;
      for (var event : room.getValue()) {
        var place = "days[" + number + "].rooms." + room.getKey() + "[" + nth++ + "]";
        events.add(event(event, whole, room.getKey(), place));
      }
    }
  }

  private static RawSchedule.Event event(
      JsonNode event, RawSchedule.Day day, String room, String place) {
    var persons = new ArrayList<RawSchedule.Person>();
    for (var each : event.path("persons")) {
      var name = text(each, "public_name");
      persons.add(
          new RawSchedule.Person(text(each, "id"), name.isEmpty() ? text(each, "name") : name));
    }
    return new RawSchedule.Event(
        Text.same(place),
        day,
        text(event, "guid"),
        text(event, "id"),
        text(event, "date"),
        text(event, "start"),
        text(event, "duration"),
        room.isEmpty() ? text(event, "room") : room,
        text(event, "title"),
        text(event, "subtitle"),
        text(event, "track"),
        text(event, "type"),
        text(event, "language"),
        text(event, "abstract"),
        text(event, "description"),
        persons);
  }

  private static String text(JsonNode node, String key) {
    var value = node.path(key);
    return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
  }
}
