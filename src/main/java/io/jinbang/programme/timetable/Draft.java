package io.jinbang.programme.timetable;

import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.SessionKind;
import io.jinbang.programme.gathering.Hours;
import io.jinbang.programme.hall.HallSheet;
import io.jinbang.programme.planning.Planning;
import io.jinbang.programme.planning.Planning.Item;
import io.jinbang.programme.planning.Planning.Kind;
import io.jinbang.programme.planning.Planning.Order;
import io.jinbang.programme.planning.Planning.Pair;
import io.jinbang.programme.planning.Planning.Person;
import io.jinbang.programme.planning.Planning.Room;
import io.jinbang.programme.planning.Planning.Span;
import io.jinbang.programme.planning.Planning.Spot;
import io.jinbang.programme.session.Scene;
import io.jinbang.programme.session.SessionSheet;
import io.jinbang.programme.speaker.Free;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A programme's draft as the search knows it, and the way back: sessions, halls and speakers by
 * their places in the scene's lists, minutes from when the first day begins.
 */
public final class Draft {
  private static final int QUARTER = 15;
  private static final int STEP = 5;

  private final Scene scene;
  private final Instant origin;
  private final List<SpeakerSheet> speakers;
  private final Planning planning;

  private Draft(Scene scene, Setting setting, @Nullable Id<Hall> without) {
    this.scene = scene;
    origin = scene.gathering().first().atStartOfDay(scene.gathering().zone()).toInstant();
    speakers = scene.speakers().stream().filter(each -> !each.withdrawn()).toList();
    var venues = scene.halls().stream().map(HallSheet::venue).distinct().toList();
    planning =
        new Planning(
            step(scene),
            scene.halls().stream()
                .map(hall -> room(hall, venues.indexOf(hall.venue()), without))
                .toList(),
            scene.hours().stream().map(this::span).toList(),
            scene.sessions().stream().map(this::item).toList(),
            speakers.stream().map(this::person).toList(),
            orders(),
            (int) scene.gathering().hallGap().toMinutes(),
            (int) scene.gathering().personGap().toMinutes(),
            setting.teams(),
            setting.walk(),
            shared());
  }

  static Draft of(Scene scene, Setting setting) {
    return new Draft(scene, setting, null);
  }

  /** With a hall that holds nobody any more. */
  static Draft without(Scene scene, Setting setting, @Nullable Id<Hall> hall) {
    return new Draft(scene, setting, hall);
  }

  Scene scene() {
    return scene;
  }

  Planning planning() {
    return planning;
  }

  SpeakerSheet speaker(int number) {
    return speakers.get(number);
  }

  SessionSheet session(int number) {
    return scene.sessions().get(number);
  }

  HallSheet hall(int number) {
    return scene.halls().get(number);
  }

  /** Below 0 where there is no such session. */
  int number(Id<Session> id) {
    return IntStream.range(0, scene.sessions().size())
        .filter(each -> session(each).id().equals(id))
        .findFirst()
        .orElse(-1);
  }

  Placement placement(Spot spot) {
    return new Placement(hall(spot.room()).id(), origin.plus(Duration.ofMinutes(spot.start())));
  }

  /** Null where there is no such hall. */
  @Nullable Spot spot(@Nullable Placement placement) {
    if (placement == null) {
      return null;
    }
    var room =
        IntStream.range(0, scene.halls().size())
            .filter(each -> hall(each).id().equals(placement.hall()))
            .findFirst();
    return room.isPresent() ? new Spot(room.getAsInt(), minute(placement.start())) : null;
  }

  private int minute(Instant at) {
    return (int) Duration.between(origin, at).toMinutes();
  }

  // -- there

  /** Quarters of an hour where all sessions last such: people like them better. */
  private static int step(Scene scene) {
    return scene.sessions().stream().allMatch(each -> each.length().toMinutes() % QUARTER == 0)
        ? QUARTER
        : STEP;
  }

  private static Room room(HallSheet hall, int venue, @Nullable Id<Hall> without) {
    return hall.id().equals(without)
        ? new Room(-1, Set.of(), venue)
        : new Room(hall.capacity(), hall.equipment(), venue);
  }

  private Span span(Hours day) {
    var zone = scene.gathering().zone();
    return new Span(minute(day.begins(zone)), minute(day.ends(zone)));
  }

  private Person person(SpeakerSheet speaker) {
    return new Person(
        speaker.windows().stream()
            .map((Free free) -> new Span(minute(free.starts()), minute(free.ends())))
            .toList());
  }

  private Item item(SessionSheet session) {
    var forums = scene.sessions().stream().map(SessionSheet::forum).distinct().toList();
    var people = session.shown().everybody();
    return new Item(
        (int) session.length().toMinutes(),
        IntStream.range(0, speakers.size())
            .filter(each -> people.contains(speakers.get(each).id()))
            .boxed()
            .collect(Collectors.toSet()),
        Objects.requireNonNullElse(session.audience(), 0),
        session.needs(),
        session.forum() == null ? -1 : forums.indexOf(session.forum()),
        kind(session.kind()),
        Set.of(SessionKind.KEYNOTE, SessionKind.CEREMONY).contains(session.kind()),
        !session.interpretation().isEmpty(),
        spot(session.placement()),
        session.pinned());
  }

  private static Kind kind(SessionKind kind) {
    return switch (kind) {
      case REHEARSAL, MEETING -> Kind.CLOSED;
      case BREAK -> Kind.BREAK;
      default -> Kind.OPEN;
    };
  }

  private List<Order> orders() {
    return scene.orders().stream()
        .map(
            order ->
                new Order(
                    number(order.earlier()), number(order.later()), (int) order.gap().toMinutes()))
        .filter(order -> order.earlier() >= 0 && order.later() >= 0)
        .toList();
  }

  private List<Pair> shared() {
    var pairs = new ArrayList<Pair>();
    for (var a = 0; a < scene.halls().size(); a++) {
      for (var b = 0; b < a; b++) {
        if (scene.exclude(hall(a).id(), hall(b).id())) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    return pairs;
  }
}
