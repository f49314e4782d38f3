package io.jinbang.programme.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A schedule as frab XML, valid against the schema that C3VOC keeps. */
final class ScheduleXml {
  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final XMLStreamWriter xml;

  private ScheduleXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static byte[] write(Schedule schedule) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = WRITERS.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      new ScheduleXml(xml).schedule(schedule);
      xml.writeEndDocument();
      xml.close();
      return bytes.toByteArray();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String moment(OffsetDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  static String clock(OffsetDateTime at) {
    return CLOCK.format(at);
  }

  static String length(Duration length) {
    return "%02d:%02d".formatted(length.toHours(), length.toMinutesPart());
  }

  private void schedule(Schedule schedule) throws XMLStreamException {
    xml.writeStartElement("schedule");
    xml.writeEmptyElement("generator");
    xml.writeAttribute("name", "jinbang");
    text("url", schedule.url());
    text("version", schedule.version());
    conference(schedule);
    for (var day : schedule.days()) {
      day(day);
    }
    xml.writeEndElement();
  }

  private void conference(Schedule schedule) throws XMLStreamException {
    xml.writeStartElement("conference");
    text("title", schedule.title());
    text("acronym", schedule.acronym());
    text("start", schedule.first().toString());
    text("end", schedule.last().toString());
    text("days", Integer.toString(schedule.days().size()));
    text("timeslot_duration", "00:05");
    text("url", schedule.url());
    text("time_zone_name", schedule.zone().getId());
    for (var track : schedule.tracks()) {
      xml.writeEmptyElement("track");
      xml.writeAttribute("name", XmlText.clean(track));
    }
    xml.writeEndElement();
  }

  private void day(Schedule.Day day) throws XMLStreamException {
    xml.writeStartElement("day");
    xml.writeAttribute("index", Integer.toString(day.index()));
    xml.writeAttribute("date", day.date().toString());
    xml.writeAttribute("start", moment(day.start()));
    xml.writeAttribute("end", moment(day.end()));
    for (var held : day.rooms()) {
      xml.writeStartElement("room");
      xml.writeAttribute("name", XmlText.clean(held.room().name()));
      xml.writeAttribute("guid", held.room().guid().toString());
      for (var event : held.events()) {
        event(event);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void event(Schedule.Event event) throws XMLStreamException {
    xml.writeStartElement("event");
    xml.writeAttribute("guid", event.guid().toString());
    xml.writeAttribute("id", Integer.toString(event.id()));
    text("room", event.room());
    text("title", event.title());
    text("subtitle", "");
    text("type", event.type());
    text("date", moment(event.date()));
    text("start", clock(event.date()));
    text("duration", length(event.length()));
    text("abstract", event.summary());
    text("slug", event.slug());
    text("track", event.track());
    persons(event);
    text("language", event.language());
    text("description", event.description());
    text("url", event.url());
    xml.writeEndElement();
  }

  private void persons(Schedule.Event event) throws XMLStreamException {
    xml.writeStartElement("persons");
    for (var person : event.persons()) {
      xml.writeStartElement("person");
      xml.writeAttribute("id", Integer.toString(person.id()));
      xml.writeAttribute("guid", person.guid().toString());
      xml.writeCharacters(XmlText.clean(person.name()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void text(String name, String words) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(XmlText.clean(words));
    xml.writeEndElement();
  }
}
