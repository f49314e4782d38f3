package io.jinbang.programme.agenda;

import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Language;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What machines that read our pages are told: events of schema.org, as JSON-LD. */
record LinkedData(Agenda agenda, Language language, String base) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static LinkedData of(Agenda agenda, Language language, String base) {
    return new LinkedData(agenda, language, base);
  }

  /** The gathering with all its sessions. */
  String gathering() {
    var node = whole();
    node.put("@context", "https://schema.org");
    var parts = node.putArray("subEvent");
    agenda.sessions().forEach(each -> fill(parts.addObject(), each));
    return script(node);
  }

  String session(Session session) {
    var node = JSON.createObjectNode();
    node.put("@context", "https://schema.org");
    fill(node, session);
    node.set("superEvent", whole());
    return script(node);
  }

  private ObjectNode whole() {
    var gathering = agenda.gathering();
    var node = JSON.createObjectNode();
    node.put("@type", "Event");
    node.put("name", gathering.name().in(language));
    node.put("startDate", gathering.first().toString());
    node.put("endDate", gathering.last().toString());
    node.put("url", base + "/agenda");
    node.put("eventStatus", "https://schema.org/EventScheduled");
    node.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
    var places = node.putArray("location");
    agenda.halls().stream()
        .map(each -> each.venue().in(language))
        .distinct()
        .forEach(venue -> places.addObject().put("@type", "Place").put("name", venue));
    return node;
  }

  private void fill(ObjectNode node, Session session) {
    var hall = agenda.hall(session);
    node.put("@type", "Event");
    node.put("name", session.title().in(language));
    node.put("startDate", moment(agenda.start(session)));
    node.put("endDate", moment(agenda.end(session)));
    node.put("url", base + "/sessions/" + session.id());
    node.put("eventStatus", "https://schema.org/EventScheduled");
    if (!session.summary().in(language).isEmpty()) {
      node.put("description", session.summary().in(language));
    }
    var languages = node.putArray("inLanguage");
    session.languages().forEach(languages::add);
    node.putObject("location")
        .put("@type", "Place")
        .put("name", Agenda.full(hall).in(language))
        .put("maximumAttendeeCapacity", hall.capacity());
    var performers = node.putArray("performer");
    agenda.onStage(session).forEach(each -> person(performers.addObject(), each));
  }

  private void person(ObjectNode node, Speaker speaker) {
    node.put("@type", "Person");
    node.put("name", speaker.name().in(language));
    node.put("url", base + "/speakers/" + speaker.id());
    if (!speaker.title().in(language).isEmpty()) {
      node.put("jobTitle", speaker.title().in(language));
    }
    if (!speaker.organization().in(language).isEmpty()) {
      node.putObject("affiliation")
          .put("@type", "Organization")
          .put("name", speaker.organization().in(language));
    }
  }

  private String moment(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(agenda.zone()));
  }

  /** Harmless within a script element: nothing in it can end that. */
  private static String script(ObjectNode node) {
    return JSON.writeValueAsString(node)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
