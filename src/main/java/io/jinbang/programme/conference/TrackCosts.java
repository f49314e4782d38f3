package io.jinbang.programme.conference;

import io.jinbang.programme.conference.Conference.Timeslot;
import java.util.stream.IntStream;

/**
 * What it costs that talks of one theme are in different rooms on one day; for each talk, day and
 * room the minutes and the number of its kin are kept up to date.
 */
final class TrackCosts {
  private final ConferenceRules rules;
  private final int[] day;
  private final int[] minutes;
  private final int rooms;
  private final int days;
  private final int[][] kin;
  private final long unit;

  /** By talk, then by day and room; the last column of a day is all rooms together. */
  private final long[][] counts;

  private final long[][] sums;

  TrackCosts(Conference conference, ConferenceRules rules, Energies energies) {
    this.rules = rules;
    var talks = conference.talks().size();
    var slots = conference.timeslots();
    var dates = slots.stream().mapToInt(Timeslot::day).distinct().sorted().boxed().toList();
    day = slots.stream().mapToInt(slot -> dates.indexOf(slot.day())).toArray();
    minutes = slots.stream().mapToInt(Timeslot::minutes).toArray();
    rooms = conference.rooms().size();
    days = dates.size();
    unit = energies.of(ConferenceRule.THEME_TRACK_ROOM_STABILITY, 1);
    kin =
        IntStream.range(0, talks)
            .mapToObj(
                a ->
                    IntStream.range(0, talks)
                        .filter(b -> b != a && unit != 0 && rules.themes(a, b) > 0)
                        .toArray())
            .toArray(int[][]::new);
    counts = new long[talks][days * (rooms + 1)];
    sums = new long[talks][days * (rooms + 1)];
  }

  long of(int talk, int slot, int room) {
    var begin = day[slot] * (rooms + 1);
    var elsewhere = counts[talk][begin + rooms] - counts[talk][begin + room];
    var time = sums[talk][begin + rooms] - sums[talk][begin + room];
    return unit * (elsewhere * minutes[slot] + time);
  }

  long pair(int a, int slotA, int roomA, int b, int slotB, int roomB) {
    return roomA != roomB && day[slotA] == day[slotB]
        ? unit * rules.themes(a, b) * (minutes[slotA] + minutes[slotB])
        : 0;
  }

  void clear() {
    for (var talk = 0; talk < counts.length; talk++) {
      counts[talk] = new long[days * (rooms + 1)];
      sums[talk] = new long[days * (rooms + 1)];
    }
  }

  /**
   * @param sign 1 where the talk comes, -1 where it goes
   */
  void add(int talk, int slot, int room, int sign) {
    var begin = day[slot] * (rooms + 1);
    for (var other : kin[talk]) {
      var themes = sign * rules.themes(talk, other);
      counts[other][begin + room] += themes;
      counts[other][begin + rooms] += themes;
      sums[other][begin + room] += (long) themes * minutes[slot];
      sums[other][begin + rooms] += (long) themes * minutes[slot];
    }
  }
}
