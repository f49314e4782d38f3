package io.jinbang.programme.conference;

import io.jinbang.programme.conference.Conference.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The score of a timetable with every single reason: slow, and what the fast one is held against.
 *
 * @param matches each rule with the talks it counts
 */
public record ConferenceScore(Points points, List<Match> matches) {

  /**
   * @param talks that it is about; one, two, or all of a speaker or a timeslot
   * @param points the amount at its weight; below 0 a penalty
   */
  public record Match(ConferenceRule rule, List<Integer> talks, int amount, Points points) {}

  /** Talks without a place count for nothing, and have to be told apart. */
  public static ConferenceScore of(Conference conference, List<Place> places) {
    var found = new Finding(conference, places);
    found.search();
    var points = found.matches.stream().map(Match::points).reduce(Points.NONE, Points::plus);
    return new ConferenceScore(points, List.copyOf(found.matches));
  }

  private static final class Finding {
    private final Conference conference;
    private final List<Place> places;
    private final ConferenceRules rules;
    private final int[] placed;
    private final List<Match> matches = new ArrayList<>();

    Finding(Conference conference, List<Place> places) {
      this.conference = conference;
      this.places = places;
      rules = new ConferenceRules(conference);
      placed = IntStream.range(0, places.size()).filter(t -> places.get(t).isSomewhere()).toArray();
    }

    void search() {
      for (var a : placed) {
        rules.alone(a, places.get(a), about(a));
        for (var b : placed) {
          if (a < b) {
            rules.times(a, places.get(a).slot(), b, places.get(b).slot(), about(a, b));
            rules.rooms(a, places.get(a), b, places.get(b), about(a, b));
          }
        }
      }
      crowds();
      days();
    }

    private void crowds() {
      var crowds = new HashMap<Integer, List<Integer>>();
      for (var talk : placed) {
        if (conference.talks().get(talk).crowd() > 0) {
          crowds.computeIfAbsent(places.get(talk).slot(), _ -> new ArrayList<>()).add(talk);
        }
      }
      crowds.forEach(
          (slot, crowd) ->
              add(
                  ConferenceRule.CROWD_CONTROL,
                  crowd,
                  ConferenceRules.crowd(crowd.size(), conference.timeslots().get(slot).minutes())));
    }

    private void days() {
      for (var speaker = 0; speaker < conference.speakers().size(); speaker++) {
        var talks =
            Arrays.stream(rules.talksOf(speaker))
                .filter(t -> places.get(t).isSomewhere())
                .toArray();
        var days =
            Arrays.stream(talks)
                .map(talk -> conference.timeslots().get(places.get(talk).slot()).day())
                .summaryStatistics();
        if (talks.length > 1) {
          add(
              ConferenceRule.SPEAKER_MAKESPAN,
              Arrays.stream(talks).boxed().toList(),
              ConferenceRules.makespan(days.getMin(), days.getMax()));
        }
      }
    }

    private ConferenceRules.Count about(Integer... talks) {
      return (rule, amount) -> add(rule, List.of(talks), amount);
    }

    private void add(ConferenceRule rule, List<Integer> talks, int amount) {
      var weight = conference.weights().getOrDefault(rule, Points.NONE);
      if (amount != 0 && !weight.equals(Points.NONE)) {
        var sign = rule.isReward() ? 1 : -1;
        matches.add(
            new Match(rule, List.copyOf(talks), amount, weight.times((long) sign * amount)));
      }
    }
  }
}
