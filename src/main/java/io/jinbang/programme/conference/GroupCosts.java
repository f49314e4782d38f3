package io.jinbang.programme.conference;

import io.jinbang.programme.conference.Conference.Timeslot;
import java.util.stream.IntStream;

/** What is not about pairs: crowds at one time, and days between a speaker's first and last. */
final class GroupCosts {
  private final Conference conference;
  private final long crowdUnit;
  private final long dayUnit;
  private final int[] day;
  private final boolean[] crowded;
  private final int[] crowds;
  private final int[][] talks;
  private final int[][] speakers;

  GroupCosts(Conference conference, ConferenceRules rules, Energies energies) {
    this.conference = conference;
    crowdUnit = energies.of(ConferenceRule.CROWD_CONTROL, 1);
    dayUnit = energies.of(ConferenceRule.SPEAKER_MAKESPAN, 1);
    day = conference.timeslots().stream().mapToInt(Timeslot::day).toArray();
    crowds = new int[day.length];
    var all = conference.talks();
    crowded = new boolean[all.size()];
    IntStream.range(0, crowded.length).forEach(t -> crowded[t] = all.get(t).crowd() > 0);
    talks =
        IntStream.range(0, conference.speakers().size())
            .mapToObj(rules::talksOf)
            .toArray(int[][]::new);
    speakers =
        all.stream()
            .map(
                talk ->
                    talk.speakers().stream()
                        .mapToInt(Integer::intValue)
                        .filter(speaker -> dayUnit != 0 && talks[speaker].length > 1)
                        .toArray())
            .toArray(int[][]::new);
  }

  /**
   * @param slots of all talks; below 0 where one has none
   */
  long all(int[] slots) {
    var total = 0L;
    for (var speaker = 0; speaker < talks.length; speaker++) {
      total += dayUnit * (talks[speaker].length > 1 ? makespan(speaker, slots) : 0);
    }
    for (var slot = 0; slot < crowds.length; slot++) {
      total += crowd(slot, 0);
    }
    return total;
  }

  /** What would change if the talk went to another timeslot. */
  long change(int talk, int to, int[] slots) {
    var from = slots[talk];
    if (from == to || (!crowded[talk] && speakers[talk].length == 0)) {
      return 0;
    }
    var before = spans(talk, slots);
    slots[talk] = to;
    var after = spans(talk, slots);
    slots[talk] = from;
    var crowd = crowded[talk] ? crowd(from, -1) - crowd(from, 0) + crowd(to, 1) - crowd(to, 0) : 0;
    return after - before + crowd;
  }

  /** What would change if two talks of different timeslots changed places. */
  long swap(int a, int b, int[] slots) {
    var change = change(a, slots[b], slots);
    var slotA = slots[a];
    var slotB = slots[b];
    if (slotA == slotB) {
      return 0;
    }
    move(a, slotB, slots);
    change += change(b, slotA, slots);
    move(a, slotA, slots);
    return change;
  }

  /** Also writes the new timeslot. */
  void move(int talk, int to, int[] slots) {
    if (crowded[talk]) {
      count(slots[talk], -1);
      count(to, 1);
    }
    slots[talk] = to;
  }

  private void count(int slot, int number) {
    if (slot >= 0) {
      crowds[slot] += number;
    }
  }

  private long spans(int talk, int[] slots) {
    var total = 0L;
    for (var speaker : speakers[talk]) {
      total += makespan(speaker, slots);
    }
    return dayUnit * total;
  }

  private int makespan(int speaker, int[] slots) {
    var first = Integer.MAX_VALUE;
    var last = Integer.MIN_VALUE;
    for (var talk : talks[speaker]) {
      if (slots[talk] >= 0) {
        first = Math.min(first, day[slots[talk]]);
        last = Math.max(last, day[slots[talk]]);
      }
    }
    return first > last ? 0 : ConferenceRules.makespan(first, last);
  }

  private long crowd(int slot, int more) {
    return slot < 0
        ? 0
        : crowdUnit
            * ConferenceRules.crowd(
                crowds[slot] + more, conference.timeslots().get(slot).minutes());
  }
}
