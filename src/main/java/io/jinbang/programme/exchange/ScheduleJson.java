package io.jinbang.programme.exchange;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A schedule as C3VOC schedule JSON, valid against its schema. */
final class ScheduleJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ScheduleJson() {}

  static byte[] write(Schedule schedule) {
    var document = JSON.createObjectNode();
    document.put("$schema", "https://c3voc.de/schedule/schema.json");
    document.putObject("generator").put("name", "jinbang");
    var whole = document.putObject("schedule");
    whole.put("version", schedule.version());
    whole.put("base_url", schedule.url());
    conference(whole.putObject("conference"), schedule);
    return JSON.writeValueAsBytes(document);
  }

  private static void conference(ObjectNode node, Schedule schedule) {
    node.put("acronym", schedule.acronym());
    node.put("title", schedule.title());
    node.put("start", schedule.first().toString());
    node.put("end", schedule.last().toString());
    node.put("daysCount", schedule.days().size());
    node.put("timeslot_duration", "00:05");
    if (named(schedule)) {
      node.put("time_zone_name", schedule.zone().getId());
    }
    node.put("url", schedule.url());
    var tracks = node.putArray("tracks");
    schedule.tracks().forEach(each -> tracks.addObject().put("name", each));
    var rooms = node.putArray("rooms");
    schedule.rooms().forEach(each -> room(rooms.addObject(), each));
    var days = node.putArray("days");
    schedule.days().forEach(each -> day(days.addObject(), each));
  }

  /** The schema knows zones of places, and UTC. */
  private static boolean named(Schedule schedule) {
    return schedule.zone().getId().matches("[A-Z][a-z]+/[A-Z][a-z].*|.*UTC");
  }

  private static void room(ObjectNode node, Schedule.Room room) {
    node.put("name", room.name());
    node.put("guid", room.guid().toString());
    node.put("capacity", room.capacity());
  }

  private static void day(ObjectNode node, Schedule.Day day) {
    node.put("index", day.index());
    node.put("date", day.date().toString());
    node.put("day_start", ScheduleXml.moment(day.start()));
    node.put("day_end", ScheduleXml.moment(day.end()));
    var rooms = node.putObject("rooms");
    for (var held : day.rooms()) {
      var events = rooms.putArray(held.room().name());
      held.events().forEach(each -> event(events.addObject(), each));
    }
  }

  private static void event(ObjectNode node, Schedule.Event event) {
    node.put("id", event.id());
    node.put("guid", event.guid().toString());
    node.put("date", ScheduleXml.moment(event.date()));
    node.put("start", ScheduleXml.clock(event.date()));
    node.put("duration", ScheduleXml.length(event.length()));
    node.put("room", event.room());
    node.put("slug", event.slug());
    node.put("url", event.url());
    node.put("title", event.title());
    node.put("subtitle", "");
    node.put("track", said(event.track()));
    node.put("type", event.type());
    node.put("language", said(event.language()));
    node.put("abstract", event.summary());
    node.put("description", event.description());
    persons(node.putArray("persons"), event);
    node.putArray("links");
  }

  private static @Nullable String said(String words) {
    return words.isEmpty() ? null : words;
  }

  private static void persons(ArrayNode persons, Schedule.Event event) {
    for (var each : event.persons()) {
      persons
          .addObject()
          .put("id", each.id())
          .put("guid", each.guid().toString())
          .put("public_name", each.name());
    }
  }
}
