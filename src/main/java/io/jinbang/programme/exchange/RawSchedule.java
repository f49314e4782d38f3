package io.jinbang.programme.exchange;

import io.jinbang.shared.Text;
import java.util.List;

/**
 * A schedule as its file has it, unchecked; what is missing is empty.
 *
 * @param seats of rooms, where the file says
 */
record RawSchedule(String title, String zone, List<Seats> seats, List<Event> events) {

  record Seats(String room, int seats) {}

  /**
   * @param start of its day
   * @param end of its day
   */
  record Day(String date, String start, String end) {}

  /**
   * @param place where in the file it stands, for people
   */
  record Event(
      Text place,
      Day day,
      String guid,
      String id,
      String date,
      String start,
      String length,
      String room,
      String title,
      String subtitle,
      String track,
      String type,
      String language,
      String summary,
      String description,
      List<Person> persons) {

    /** By which it is told from all others; empty where the file has neither. */
    String key() {
      return guid.isEmpty() ? id : guid;
    }
  }

  record Person(String id, String name) {

    String key() {
      return id.isEmpty() ? name : "#" + id;
    }
  }
}
