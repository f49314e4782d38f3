package io.jinbang.programme.session;

import io.jinbang.programme.Hall;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.GatheringSheet;
import io.jinbang.programme.gathering.Hours;
import io.jinbang.programme.hall.HallSheet;
import io.jinbang.programme.hall.SharedSpace;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that bears on where and when sessions can be: the draft of a programme with its halls, hours
 * and people.
 */
public record Scene(
    GatheringSheet gathering,
    List<Hours> hours,
    List<HallSheet> halls,
    List<SharedSpace> shared,
    List<SpeakerSheet> speakers,
    List<SessionSheet> sessions,
    List<Before> orders) {

  public Scene {
    hours = List.copyOf(hours);
    halls = List.copyOf(halls);
    shared = List.copyOf(shared);
    speakers = List.copyOf(speakers);
    sessions = List.copyOf(sessions);
    orders = List.copyOf(orders);
  }

  /** Whether two halls, or one with itself, cannot be in use at the same time. */
  public boolean exclude(Id<Hall> a, Id<Hall> b) {
    return a.equals(b) || shared.stream().anyMatch(pair -> pair.joins(a, b));
  }

  /** How long the longest of its days is; nothing longer can ever be placed. */
  public Duration longestDay() {
    return hours.stream()
        .map(day -> day.length(gathering.zone()))
        .max(Duration::compareTo)
        .orElse(Duration.ofDays(1));
  }

  Map<Id<Hall>, HallSheet> hallsById() {
    return halls.stream().collect(Collectors.toMap(HallSheet::id, Function.identity()));
  }

  Map<Id<Speaker>, SpeakerSheet> speakersById() {
    return speakers.stream().collect(Collectors.toMap(SpeakerSheet::id, Function.identity()));
  }

  Map<Id<Session>, SessionSheet> sessionsById() {
    return sessions.stream().collect(Collectors.toMap(SessionSheet::id, Function.identity()));
  }

  Stream<SessionSheet> placed() {
    return sessions.stream().filter(each -> Objects.nonNull(each.placement()));
  }
}
