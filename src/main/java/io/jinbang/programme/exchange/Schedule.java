package io.jinbang.programme.exchange;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * A programme as conference apps know it: days, in them rooms, in them events. In one language, as
 * the formats have it.
 *
 * @param url where it can be read by people
 * @param acronym at least 4 of a-z, 0-9 and _
 */
record Schedule(
    String version,
    String url,
    String acronym,
    String title,
    LocalDate first,
    LocalDate last,
    ZoneId zone,
    List<String> tracks,
    List<Room> rooms,
    List<Day> days) {

  /**
   * @param end of its last event at least
   * @param rooms those with events
   */
  record Day(
      int index, LocalDate date, OffsetDateTime start, OffsetDateTime end, List<Held> rooms) {}

  record Room(String name, UUID guid, int capacity) {}

  /** What is held in a room on one day, by start. */
  record Held(Room room, List<Event> events) {}

  /**
   * @param id a positive number of its own
   * @param language BCP 47; empty where nobody has said
   */
  record Event(
      int id,
      UUID guid,
      OffsetDateTime date,
      Duration length,
      String room,
      String slug,
      String url,
      String title,
      String track,
      String type,
      String language,
      String summary,
      String description,
      List<Person> persons) {}

  record Person(int id, UUID guid, String name) {}
}
