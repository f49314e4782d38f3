package io.jinbang.programme.conference;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A conference to be timetabled. Talks, timeslots, rooms and speakers are spoken of by their place
 * in these lists.
 *
 * @param pause minutes that a speaker needs between two talks of one day
 * @param weights of the rules that count; a rule without one does not
 */
public record Conference(
    String name,
    int pause,
    Map<ConferenceRule, Points> weights,
    List<Timeslot> timeslots,
    List<Room> rooms,
    List<Speaker> speakers,
    List<Talk> talks) {

  public Conference {
    weights = Map.copyOf(weights);
    timeslots = List.copyOf(timeslots);
    rooms = List.copyOf(rooms);
    speakers = List.copyOf(speakers);
    talks = List.copyOf(talks);
  }

  /**
   * @param date as the file words it
   * @param day a running number of the calendar's days
   * @param start minute of the day
   * @param end minute of the same day
   * @param types of the talks that it takes; empty = all
   */
  public record Timeslot(
      String date, int day, int start, int end, Set<String> types, Set<String> tags) {
    public int minutes() {
      return end - start;
    }
  }

  /**
   * @param types of the talks that it takes; empty = all
   * @param closed timeslots in which it cannot be used
   */
  public record Room(
      String name, int capacity, Set<String> types, Set<String> tags, Set<Integer> closed) {}

  /** Tags that somebody or something wants of a timeslot or of a room. */
  public record Wishes(
      Set<String> required, Set<String> preferred, Set<String> prohibited, Set<String> undesired) {}

  /**
   * @param away timeslots in which the speaker is not there
   */
  public record Speaker(String name, Wishes time, Wishes room, Set<Integer> away) {}

  /**
   * @param published where it was announced to be; {@link Place#NOWHERE} in parts that were not
   * @param pinned whether it has to stay where it is
   * @param begun where it is now; NOWHERE where it has no place yet
   */
  public record Talk(
      String code,
      String title,
      String type,
      List<Integer> speakers,
      Set<String> themes,
      Set<String> sectors,
      Set<String> audiences,
      int level,
      Set<String> contents,
      String language,
      Wishes time,
      Wishes room,
      Set<String> exclusive,
      Set<String> prerequisites,
      int favourites,
      int crowd,
      boolean pinned,
      Place begun,
      Place published) {}

  /** A timeslot and a room; below 0 where there is none. */
  public record Place(int slot, int room) {
    public static final Place NOWHERE = new Place(-1, -1);

    public boolean isSomewhere() {
      return slot >= 0 && room >= 0;
    }
  }

  /** Whether the type of the talk fits the timeslot and the room. */
  public boolean fits(int talk, Place place) {
    return takes(timeslots.get(place.slot()).types(), talk)
        && takes(rooms.get(place.room()).types(), talk);
  }

  private boolean takes(Set<String> types, int talk) {
    return types.isEmpty() || types.contains(talks.get(talk).type());
  }
}
