package io.jinbang.programme.conference;

import io.jinbang.programme.conference.Conference.Place;
import io.jinbang.programme.conference.Conference.Room;
import io.jinbang.programme.conference.Conference.Speaker;
import io.jinbang.programme.conference.Conference.Talk;
import io.jinbang.programme.conference.Conference.Timeslot;
import io.jinbang.programme.conference.Conference.Wishes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small conferences with the weights of Timefold's files. */
final class Confer {
  static final Wishes NONE = new Wishes(Set.of(), Set.of(), Set.of(), Set.of());

  /** Day 0: 10:00-10:45, 10:50-11:35, 11:00-11:45, 14:00-15:00; day 2: 10:00-10:45. */
  static final List<Timeslot> SLOTS =
      List.of(
          slot(0, 600, 645, "early"),
          slot(0, 650, 695, "early"),
          slot(0, 660, 705, "early"),
          slot(0, 840, 900, "late"),
          slot(2, 600, 645, "early"));

  static final List<Room> ROOMS =
      List.of(
          new Room("Small", 10, Set.of(), Set.of(), Set.of()),
          new Room("Large", 100, Set.of(), Set.of("Recorded"), Set.of(3)));

  private Confer() {}

  private static Timeslot slot(int day, int start, int end, String tag) {
    return new Timeslot("day " + day, day, start, end, Set.of(), Set.of(tag));
  }

  static Map<ConferenceRule, Points> weights() {
    return Arrays.stream(ConferenceRule.values())
        .collect(Collectors.toMap(rule -> rule, Confer::weight));
  }

  private static Points weight(ConferenceRule rule) {
    return switch (rule) {
      case ROOM_UNAVAILABLE_TIMESLOT -> new Points(100_000, 0, 0);
      case ROOM_CONFLICT -> new Points(1_000, 0, 0);
      case SPEAKER_UNAVAILABLE_TIMESLOT -> new Points(100, 0, 0);
      case SPEAKER_CONFLICT, TALK_PREREQUISITE_TALKS -> new Points(10, 0, 0);
      case TALK_MUTUALLY_EXCLUSIVE_TALKS_TAGS, CONSECUTIVE_TALKS_PAUSE, CROWD_CONTROL ->
          new Points(1, 0, 0);
      case PUBLISHED_TIMESLOT -> new Points(0, 1, 0);
      case CONTENT_CONFLICT -> new Points(0, 0, 100);
      case AUDIENCE_TYPE_DIVERSITY, AUDIENCE_TYPE_THEME_TRACK_CONFLICT, AUDIENCE_LEVEL_DIVERSITY ->
          new Points(0, 0, 1);
      default ->
          rule.name().contains("REQUIRED") || rule.name().contains("PROHIBITED")
              ? new Points(1, 0, 0)
              : new Points(0, 0, rule.name().endsWith("TAGS") ? 20 : 10);
    };
  }

  static Conference of(Talk... talks) {
    return new Conference(
        "Example",
        15,
        weights(),
        SLOTS,
        ROOMS,
        List.of(new Speaker("A", NONE, NONE, Set.of(3)), new Speaker("B", NONE, NONE, Set.of())),
        List.of(talks));
  }

  static Talk talk(String code, Set<String> themes, int favourites, Integer... speakers) {
    return talk(code, themes, favourites, 1, Set.of(), Set.of(), 0, List.of(speakers));
  }

  static Talk talk(
      String code,
      Set<String> themes,
      int favourites,
      int level,
      Set<String> contents,
      Set<String> prerequisites,
      int crowd,
      List<Integer> speakers) {
    return new Talk(
        code,
        code,
        "Breakout",
        speakers,
        themes,
        Set.of(),
        Set.of(),
        level,
        contents,
        "en",
        NONE,
        NONE,
        Set.of(),
        prerequisites,
        favourites,
        crowd,
        false,
        Place.NOWHERE,
        Place.NOWHERE);
  }

  /** Ten talks in five timeslots and two rooms, of everything something. */
  static Conference drawn(long seed) {
    var random = new Random(seed);
    return of(
        IntStream.range(0, 9)
            .mapToObj(
                each ->
                    talk(
                        "T" + each,
                        Set.of("theme " + random.nextInt(3)),
                        random.nextInt(50),
                        1 + random.nextInt(3),
                        Set.of("content " + random.nextInt(4)),
                        each > 0 && random.nextInt(4) == 0 ? Set.of("T" + (each - 1)) : Set.of(),
                        random.nextInt(2),
                        List.of(random.nextInt(2))))
            .toArray(Talk[]::new));
  }
}
