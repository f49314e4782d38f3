package io.jinbang.programme.session;

import io.jinbang.programme.Appearance;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Part;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.programme.gathering.BodyRole;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Hours;
import io.jinbang.programme.hall.HallSheet;
import io.jinbang.programme.hall.SharedSpace;
import io.jinbang.programme.hall.Venue;
import io.jinbang.programme.speaker.Free;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A draft to try rules on; every session takes an hour unless another length is said. */
final class Scenery {
  final ZoneId zone;
  final LocalDate day;
  final List<Hours> hours = new ArrayList<>();
  final List<HallSheet> halls = new ArrayList<>();
  final List<SharedSpace> shared = new ArrayList<>();
  final List<SpeakerSheet> speakers = new ArrayList<>();
  final List<SessionSheet> sessions = new ArrayList<>();
  final List<Before> orders = new ArrayList<>();
  Duration hallGap = Duration.ZERO;
  Duration personGap = Duration.ZERO;

  Scenery(String zone, String day) {
    this.zone = ZoneId.of(zone);
    this.day = LocalDate.parse(day);
    hours.add(new Hours(this.day, LocalTime.of(8, 0), LocalTime.of(22, 0)));
  }

  Id<Hall> hall(String name, int seats, String... equipment) {
    var venue = new Venue(Id.random(), new Bilingual("示例中心", ""), Bilingual.NONE);
    var hall = new HallSheet(Id.random(), venue, new Bilingual(name, ""), seats, Set.of(equipment));
    halls.add(hall);
    return hall.id();
  }

  Id<Speaker> speaker(String name, Free... windows) {
    return speaker(name, null, windows);
  }

  Id<Speaker> speaker(String name, @Nullable String withdrawn, Free... windows) {
    var speaker =
        new SpeakerSheet(
            Id.random(),
            new Bilingual(name, ""),
            Bilingual.NONE,
            Bilingual.NONE,
            1,
            null,
            List.of(windows),
            withdrawn);
    speakers.add(speaker);
    return speaker.id();
  }

  Instant at(String time) {
    return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
  }

  @SafeVarargs
  final Id<Session> session(
      String title, @Nullable Id<Hall> hall, String time, Id<Speaker>... people) {
    return session(title, hall, time, 60, people);
  }

  @SafeVarargs
  final Id<Session> session(
      String title, @Nullable Id<Hall> hall, String time, int minutes, Id<Speaker>... people) {
    return add(
        new SessionSheet(
            Id.random(),
            null,
            SessionKind.TALK,
            new Bilingual(title, ""),
            Bilingual.NONE,
            Duration.ofMinutes(minutes),
            hall == null ? null : new Placement(hall, at(time)),
            false,
            List.of(),
            Arrays.stream(people).map(each -> new Appearance(each, Part.SPEAKER)).toList(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            true));
  }

  Id<Session> add(SessionSheet session) {
    sessions.add(session);
    return session.id();
  }

  Scene scene() {
    var gathering =
        new GatheringSheet(
            Id.random(),
            "sample",
            new Bilingual("示例大会", ""),
            Bilingual.NONE,
            Bilingual.NONE,
            zone,
            day,
            day,
            null,
            List.of(),
            Arrays.asList(BodyRole.values()),
            hallGap,
            personGap);
    return new Scene(gathering, hours, halls, shared, speakers, sessions, orders);
  }

  /** What clashes, as its kind and its Chinese sentence. */
  List<String> clashes() {
    return Clashes.of(scene()).stream()
        .map(clash -> clash.kind() + " " + clash.sentence().zh())
        .toList();
  }
}
