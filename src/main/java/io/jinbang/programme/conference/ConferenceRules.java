package io.jinbang.programme.conference;

import static io.jinbang.programme.conference.ConferenceRule.*;

import io.jinbang.programme.conference.Conference.Place;
import io.jinbang.programme.conference.Conference.Talk;
import io.jinbang.programme.conference.Conference.Timeslot;
import io.jinbang.programme.conference.Conference.Wishes;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What each rule counts, in minutes or matches, before its weight. Definitions: the constraints of
 * Timefold's conference-scheduling example (v1.5.0), which tell more than the words in its files.
 * Every rule is about one talk, or about two, except for crowds and days.
 */
final class ConferenceRules {
  /** A day between a speaker's first and last counts for eight hours. */
  private static final int DAY = 480;

  /** Who is told that a rule counts something. */
  interface Count {
    void of(ConferenceRule rule, int amount);
  }

  private final Conference conference;
  private final Common[][] common;

  /** What two talks have in common; the same both ways. */
  private record Common(
      int speakers, int themes, int sectors, int audiences, int contents, int exclusive) {
    static Common of(Talk a, Talk b) {
      return new Common(
          (int) a.speakers().stream().filter(b.speakers()::contains).count(),
          shared(a.themes(), b.themes()),
          shared(a.sectors(), b.sectors()),
          shared(a.audiences(), b.audiences()),
          shared(a.contents(), b.contents()),
          shared(a.exclusive(), b.exclusive()));
    }
  }

  /** All that the times of two talks are judged by: pairs of one kind cost the same. */
  record Kind(Common common, int level, boolean otherLanguage, boolean before, boolean after) {}

  ConferenceRules(Conference conference) {
    this.conference = conference;
    var talks = conference.talks();
    common =
        talks.stream()
            .map(a -> talks.stream().map(b -> Common.of(a, b)).toArray(Common[]::new))
            .toArray(Common[][]::new);
  }

  static int shared(Set<?> some, Set<?> others) {
    var shared = 0;
    if (!others.isEmpty()) {
      for (var each : some) {
        shared += others.contains(each) ? 1 : 0;
      }
    }
    return shared;
  }

  private static int missing(Set<String> wanted, Set<String> there) {
    return wanted.size() - shared(wanted, there);
  }

  int themes(int a, int b) {
    return common[a][b].themes;
  }

  Kind kind(int a, int b) {
    var one = conference.talks().get(a);
    var other = conference.talks().get(b);
    return new Kind(
        common[a][b],
        Integer.compare(one.level(), other.level()),
        !one.language().equals(other.language()),
        other.prerequisites().contains(one.code()),
        one.prerequisites().contains(other.code()));
  }

  // -- one talk

  void alone(int talk, Place place, Count count) {
    var it = conference.talks().get(talk);
    var slot = conference.timeslots().get(place.slot());
    var room = conference.rooms().get(place.room());
    var minutes = slot.minutes();
    when(room.closed().contains(place.slot()), ROOM_UNAVAILABLE_TIMESLOT, minutes, count);
    for (var each : it.speakers()) {
      var away = conference.speakers().get(each).away().contains(place.slot());
      when(away, SPEAKER_UNAVAILABLE_TIMESLOT, minutes, count);
    }
    var speakers = it.speakers().stream().map(conference.speakers()::get).toList();
    wishes(List.of(it.time()), slot.tags(), minutes, TALK_TIME, count);
    wishes(List.of(it.room()), room.tags(), minutes, TALK_ROOM, count);
    wishes(
        speakers.stream().map(s -> s.time()).toList(), slot.tags(), minutes, SPEAKER_TIME, count);
    wishes(
        speakers.stream().map(s -> s.room()).toList(), room.tags(), minutes, SPEAKER_ROOM, count);
    var announced = it.published();
    when(announced.slot() >= 0 && announced.slot() != place.slot(), PUBLISHED_TIMESLOT, 1, count);
    when(announced.room() >= 0 && announced.room() != place.room(), PUBLISHED_ROOM, 1, count);
  }

  private record Four(
      ConferenceRule required,
      ConferenceRule preferred,
      ConferenceRule prohibited,
      ConferenceRule undesired) {}

  private static final Four TALK_TIME =
      new Four(
          TALK_REQUIRED_TIMESLOT_TAGS,
          TALK_PREFERRED_TIMESLOT_TAGS,
          TALK_PROHIBITED_TIMESLOT_TAGS,
          TALK_UNDESIRED_TIMESLOT_TAGS);
  private static final Four TALK_ROOM =
      new Four(
          TALK_REQUIRED_ROOM_TAGS,
          TALK_PREFERRED_ROOM_TAGS,
          TALK_PROHIBITED_ROOM_TAGS,
          TALK_UNDESIRED_ROOM_TAGS);
  private static final Four SPEAKER_TIME =
      new Four(
          SPEAKER_REQUIRED_TIMESLOT_TAGS,
          SPEAKER_PREFERRED_TIMESLOT_TAGS,
          SPEAKER_PROHIBITED_TIMESLOT_TAGS,
          SPEAKER_UNDESIRED_TIMESLOT_TAGS);
  private static final Four SPEAKER_ROOM =
      new Four(
          SPEAKER_REQUIRED_ROOM_TAGS,
          SPEAKER_PREFERRED_ROOM_TAGS,
          SPEAKER_PROHIBITED_ROOM_TAGS,
          SPEAKER_UNDESIRED_ROOM_TAGS);

  private static void wishes(
      List<Wishes> all, Set<String> tags, int minutes, Four rules, Count count) {
    for (var each : all) {
      some(missing(each.required(), tags) * minutes, rules.required, count);
      some(missing(each.preferred(), tags) * minutes, rules.preferred, count);
      some(shared(each.prohibited(), tags) * minutes, rules.prohibited, count);
      some(shared(each.undesired(), tags) * minutes, rules.undesired, count);
    }
  }

  private static void when(boolean so, ConferenceRule rule, int amount, Count count) {
    some(so ? amount : 0, rule, count);
  }

  private static void some(int amount, ConferenceRule rule, Count count) {
    if (amount != 0) {
      count.of(rule, amount);
    }
  }

  // -- two talks, by their times

  void times(int a, int slotA, int b, int slotB, Count count) {
    var kind = kind(a, b);
    var one = conference.timeslots().get(slotA);
    var other = conference.timeslots().get(slotB);
    var overlap = overlap(slotA, slotB);
    if (overlap > 0) {
      beside(kind.common, overlap, count);
    }
    if (slotA == slotB) {
      diversity(kind, overlap, count);
    }
    order(kind, one, other, count);
  }

  private static void beside(Common common, int overlap, Count count) {
    some(common.speakers * overlap, SPEAKER_CONFLICT, count);
    some(common.exclusive * overlap, TALK_MUTUALLY_EXCLUSIVE_TALKS_TAGS, count);
    some(common.themes * overlap, THEME_TRACK_CONFLICT, count);
    some(common.sectors * overlap, SECTOR_CONFLICT, count);
    some(common.themes * common.audiences * overlap, AUDIENCE_TYPE_THEME_TRACK_CONFLICT, count);
    some(common.contents * overlap, CONTENT_CONFLICT, count);
  }

  private static void diversity(Kind kind, int minutes, Count count) {
    some(kind.common.audiences * minutes, AUDIENCE_TYPE_DIVERSITY, count);
    when(kind.level != 0, AUDIENCE_LEVEL_DIVERSITY, minutes, count);
    when(kind.otherLanguage, LANGUAGE_DIVERSITY, minutes, count);
  }

  private void order(Kind kind, Timeslot one, Timeslot other, Count count) {
    var both = one.minutes() + other.minutes();
    var common = kind.common;
    when(kind.before && !isBefore(one, other), TALK_PREREQUISITE_TALKS, both, count);
    when(kind.after && !isBefore(other, one), TALK_PREREQUISITE_TALKS, both, count);
    when(common.speakers > 0 && !isPause(one, other), CONSECUTIVE_TALKS_PAUSE, both, count);
    var easierLate =
        (kind.level < 0 && !isBefore(one, other)) || (kind.level > 0 && !isBefore(other, one));
    some(easierLate ? common.contents * both : 0, CONTENT_AUDIENCE_LEVEL_FLOW_VIOLATION, count);
    some(
        one.day() == other.day() ? 0 : (common.themes + common.contents) * both,
        SAME_DAY_TALKS,
        count);
  }

  private static boolean isBefore(Timeslot one, Timeslot other) {
    return one.day() < other.day() || (one.day() == other.day() && one.end() <= other.start());
  }

  private boolean isPause(Timeslot one, Timeslot other) {
    return one.day() != other.day()
        || Math.max(one.start(), other.start()) - Math.min(one.end(), other.end())
            >= Math.max(0, conference.pause());
  }

  int overlap(int slotA, int slotB) {
    var one = conference.timeslots().get(slotA);
    var other = conference.timeslots().get(slotB);
    return one.day() == other.day()
        ? Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()))
        : 0;
  }

  // -- two talks, by their rooms

  void rooms(int a, Place placeA, int b, Place placeB, Count count) {
    var one = conference.timeslots().get(placeA.slot());
    var other = conference.timeslots().get(placeB.slot());
    var both = one.minutes() + other.minutes();
    var elsewhere = placeA.room() != placeB.room();
    some(elsewhere ? 0 : overlap(placeA.slot(), placeB.slot()), ROOM_CONFLICT, count);
    some(
        elsewhere && one.day() == other.day() ? common[a][b].themes * both : 0,
        THEME_TRACK_ROOM_STABILITY,
        count);
    var liked =
        Integer.compare(
            conference.talks().get(a).favourites(), conference.talks().get(b).favourites());
    var larger =
        Integer.compare(
            conference.rooms().get(placeA.room()).capacity(),
            conference.rooms().get(placeB.room()).capacity());
    when(liked * larger < 0, POPULAR_TALKS, both, count);
  }

  // -- more than two

  /** Talks that draw a crowd do not come in threes: what {@code crowded} of them at once cost. */
  static int crowd(int crowded, int minutes) {
    return crowded > 2 ? crowded * minutes : 0;
  }

  /** What the days between a speaker's first and last cost. */
  static int makespan(int firstDay, int lastDay) {
    return Math.max(0, lastDay - firstDay - 1) * DAY;
  }

  /** The talks of a speaker, ascending. */
  int[] talksOf(int speaker) {
    return IntStream.range(0, conference.talks().size())
        .filter(talk -> conference.talks().get(talk).speakers().contains(speaker))
        .toArray();
  }
}
