package io.jinbang.programme.agenda;

import io.jinbang.programme.Appearance;
import io.jinbang.programme.Session;
import io.jinbang.programme.Talk;
import io.jinbang.shared.Text;
import java.time.format.DateTimeFormatter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An agenda as one JSON document in both languages; docs/programme-api.md describes it. */
final class AgendaJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Agenda agenda;
  private final String base;

  private AgendaJson(Agenda agenda, String base) {
    this.agenda = agenda;
    this.base = base;
  }

  /**
   * @param base address of the gathering, without a trailing slash
   */
  static byte[] of(Agenda agenda, String base) {
    return JSON.writeValueAsBytes(new AgendaJson(agenda, base).document());
  }

  private ObjectNode document() {
    var document = JSON.createObjectNode();
    document.put("version", agenda.version());
    document.put("released", agenda.released().toString());
    var gathering = document.putObject("gathering");
    text(gathering, "name", agenda.gathering().name());
    text(gathering, "theme", agenda.gathering().theme());
    text(gathering, "edition", agenda.gathering().edition());
    gathering.put("zone", agenda.zone().getId());
    gathering.put("first", agenda.gathering().first().toString());
    gathering.put("last", agenda.gathering().last().toString());
    gathering.put("url", base + "/agenda");
    halls(document.putArray("halls"));
    forums(document.putArray("forums"));
    speakers(document.putArray("speakers"));
    var sessions = document.putArray("sessions");
    agenda.sessions().forEach(each -> session(sessions.addObject(), each));
    return document;
  }

  private void halls(ArrayNode halls) {
    for (var each : agenda.halls()) {
      var hall = halls.addObject().put("id", each.id().toString());
      text(hall, "venue", each.venue());
      text(hall, "name", each.name());
      hall.put("capacity", each.capacity());
    }
  }

  private void forums(ArrayNode forums) {
    for (var each : agenda.forums()) {
      var forum = forums.addObject().put("id", each.id().toString());
      text(forum, "name", each.name());
      text(forum, "edition", each.edition());
    }
  }

  private void speakers(ArrayNode speakers) {
    for (var each : agenda.speakers()) {
      var speaker = speakers.addObject().put("id", each.id().toString());
      text(speaker, "name", each.name());
      text(speaker, "title", each.title());
      text(speaker, "organization", each.organization());
      speaker.put("url", base + "/speakers/" + each.id());
    }
  }

  private void session(ObjectNode node, Session session) {
    node.put("id", session.id().toString());
    node.put("kind", session.kind().name());
    text(node, "title", session.title());
    text(node, "summary", session.summary());
    node.put("start", offset(session));
    node.put("minutes", session.length().toMinutes());
    node.put("hall", agenda.hall(session).id().toString());
    node.put("forum", agenda.forum(session).map(each -> each.id().toString()).orElse(null));
    words(node.putArray("languages"), List.copyOf(session.languages()));
    words(node.putArray("interpretation"), List.copyOf(session.interpretation()));
    people(node.putArray("people"), session.people());
    var talks = node.putArray("talks");
    session.talks().forEach(each -> talk(talks.addObject(), each));
    node.put("changed", agenda.stamp(session).version());
    node.put("url", base + "/sessions/" + session.id());
  }

  private String offset(Session session) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        agenda.start(session).atZone(agenda.zone()));
  }

  private void talk(ObjectNode node, Talk talk) {
    text(node, "title", talk.title());
    node.put("minutes", talk.length().toMinutes());
    people(node.putArray("people"), talk.people());
  }

  private static void people(ArrayNode people, List<Appearance> appearances) {
    appearances.forEach(
        each ->
            people
                .addObject()
                .put("speaker", each.speaker().toString())
                .put("part", each.part().name()));
  }

  private static void words(ArrayNode node, List<String> words) {
    words.forEach(node::add);
  }

  private static void text(ObjectNode node, String name, Text text) {
    node.putObject(name).put("zh", text.zh()).put("en", text.en());
  }
}
