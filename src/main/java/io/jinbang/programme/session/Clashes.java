package io.jinbang.programme.session;

import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.hall.HallSheet;
import io.jinbang.programme.session.Clash.Kind;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What clashes in a draft. Rehearsals, meetings and the ceremony take people's time like any other
 * session; somebody on stage for one talk is taken to be there for the whole session.
 */
public final class Clashes {
  private final Scene scene;
  private final Map<Id<Hall>, HallSheet> halls;
  private final Map<Id<Speaker>, SpeakerSheet> speakers;
  private final List<Clash> found = new ArrayList<>();

  private Clashes(Scene scene) {
    this.scene = scene;
    this.halls = scene.hallsById();
    this.speakers = scene.speakersById();
  }

  /** A session that has a place. */
  private record Placed(SessionSheet sheet, Id<Hall> hall, Instant starts, Instant ends) {

    static Placed of(SessionSheet sheet) {
      Placement placement = Objects.requireNonNull(sheet.placement());
      return new Placed(
          sheet, placement.hall(), placement.start(), placement.start().plus(sheet.length()));
    }

    boolean isWithin(Duration gap, Placed later) {
      return later.starts.isBefore(ends.plus(gap));
    }

    boolean overlaps(Placed later) {
      return later.starts.isBefore(ends);
    }
  }

  /** In the order of their kinds, each kind by time. */
  public static List<Clash> of(Scene scene) {
    return new Clashes(scene).all();
  }

  private List<Clash> all() {
    var placed =
        scene.placed().map(Placed::of).sorted(Comparator.comparing(Placed::starts)).toList();
    for (var i = 0; i < placed.size(); i++) {
      alone(placed.get(i));
      for (var j = i + 1; j < placed.size() && isNear(placed.get(i), placed.get(j)); j++) {
        together(placed.get(i), placed.get(j));
      }
    }
    orders(placed);
    scene.sessions().forEach(this::lineup);
    found.sort(Comparator.comparing(Clash::kind));
    return List.copyOf(found);
  }

  /** Whether the two can have anything to do with each other; {@code later} starts no earlier. */
  private boolean isNear(Placed earlier, Placed later) {
    var gathering = scene.gathering();
    return earlier.isWithin(gathering.hallGap(), later)
        || earlier.isWithin(gathering.personGap(), later);
  }

  private void add(Kind kind, Placed one, @Nullable Placed other, Text sentence) {
    add(kind, one.sheet(), other == null ? null : other.sheet().id(), null, sentence);
  }

  private void add(
      Kind kind,
      SessionSheet session,
      @Nullable Id<Session> other,
      @Nullable Id<Speaker> speaker,
      Text sentence) {
    found.add(new Clash(kind, session.id(), other, speaker, sentence));
  }

  private static Text title(SessionSheet session) {
    return session.title().shown();
  }

  // -- two sessions

  private void together(Placed earlier, Placed later) {
    hall(earlier, later);
    var both = new ArrayList<>(earlier.sheet().shown().everybody());
    both.retainAll(later.sheet().shown().everybody());
    both.forEach(speaker -> person(speaker, earlier, later));
  }

  private void hall(Placed earlier, Placed later) {
    if (!scene.exclude(earlier.hall(), later.hall())) {
      return;
    }
    if (earlier.overlaps(later)) {
      add(Kind.HALL, earlier, later, hallSentence(earlier, later));
    } else if (earlier.isWithin(scene.gathering().hallGap(), later)) {
      var text =
          Text.of(
              "“{}”和“{}”之间不足 {} 分钟，来不及换场",
              "“{}” and “{}”: fewer than {} minutes between them in one hall");
      add(Kind.HALL, earlier, later, minutes(text, earlier, later, scene.gathering().hallGap()));
    }
  }

  private static Text minutes(Text text, Placed earlier, Placed later, Duration gap) {
    return text.withEach(
        title(earlier.sheet()), title(later.sheet()), Text.same("" + gap.toMinutes()));
  }

  private Text hallSentence(Placed earlier, Placed later) {
    var sheets = new Text[] {title(earlier.sheet()), title(later.sheet()), hallName(later.hall())};
    return earlier.hall().equals(later.hall())
        ? Text.of("“{}”和“{}”同时在{}", "“{}” and “{}” are in {} at the same time").withEach(sheets)
        : Text.of(
                "“{}”和“{}”同时进行，而{}与{}共用场地",
                "“{}” and “{}” run at the same time, but {} and {} share a space")
            .withEach(sheets[0], sheets[1], hallName(earlier.hall()), sheets[2]);
  }

  private Text hallName(Id<Hall> id) {
    var hall = halls.get(id);
    return hall == null ? Text.of("已删的会场", "a hall that is gone") : hall.name().shown();
  }

  private void person(Id<Speaker> speaker, Placed earlier, Placed later) {
    var name = name(speaker);
    if (earlier.overlaps(later)) {
      var text =
          Text.of("{}同时在“{}”和“{}”", "{} is in “{}” and “{}” at the same time")
              .withEach(name, title(earlier.sheet()), title(later.sheet()));
      add(Kind.PERSON, earlier.sheet(), later.sheet().id(), speaker, text);
    } else if (!earlier.hall().equals(later.hall())
        && earlier.isWithin(scene.gathering().personGap(), later)) {
      var gap = scene.gathering().personGap().toMinutes();
      var text =
          Text.of(
                  "{}从“{}”到“{}”不足 {} 分钟，来不及换会场",
                  "{}: “{}” to “{}” leaves fewer than {} minutes to reach the other hall")
              .withEach(name, title(earlier.sheet()), title(later.sheet()), Text.same("" + gap));
      add(Kind.PERSON, earlier.sheet(), later.sheet().id(), speaker, text);
    }
  }

  private Text name(Id<Speaker> id) {
    var speaker = speakers.get(id);
    return speaker == null ? Text.of("已删的嘉宾", "A speaker who is gone") : speaker.name().shown();
  }

  // -- one session

  private void alone(Placed placed) {
    var zone = scene.gathering().zone();
    if (scene.hours().stream()
        .noneMatch(
            day ->
                !placed.starts().isBefore(day.begins(zone))
                    && !placed.ends().isAfter(day.ends(zone)))) {
      add(
          Kind.OUTSIDE,
          placed,
          null,
          Text.of("“{}”不在任何一天的起止时间之内", "“{}” lies within the hours of none of the days")
              .withEach(title(placed.sheet())));
    }
    var hall = halls.get(placed.hall());
    if (hall != null) {
      room(placed, hall);
    }
    placed.sheet().shown().everybody().forEach(speaker -> isThere(placed, speaker));
  }

  private void room(Placed placed, HallSheet hall) {
    var audience = placed.sheet().audience();
    var seats = Text.same("" + hall.capacity());
    if (audience != null && audience > hall.capacity()) {
      var text =
          Text.of("“{}”预计 {} 人，{}只有 {} 座", "“{}” expects {} people, {} seats {}")
              .withEach(
                  title(placed.sheet()), Text.same("" + audience), hall.name().shown(), seats);
      add(Kind.CAPACITY, placed, null, text);
    }
    var lacks = new TreeSet<>(placed.sheet().needs());
    lacks.removeAll(hall.equipment());
    if (!lacks.isEmpty()) {
      var text =
          Text.of("“{}”要用{}，{}没有", "“{}” needs {}, which {} has not")
              .withEach(
                  title(placed.sheet()),
                  Text.of(String.join("、", lacks), String.join(", ", lacks)),
                  hall.name().shown());
      add(Kind.EQUIPMENT, placed, null, text);
    }
  }

  private void isThere(Placed placed, Id<Speaker> id) {
    var speaker = speakers.get(id);
    if (speaker == null || speaker.withdrawn() || speaker.windows().isEmpty()) {
      return;
    }
    if (speaker.windows().stream()
        .noneMatch(window -> window.covers(placed.starts(), placed.ends()))) {
      var text =
          Text.of("“{}”的时间{}不能来", "“{}” is at a time when {} cannot be there")
              .withEach(title(placed.sheet()), name(id));
      add(Kind.AVAILABILITY, placed.sheet(), null, id, text);
    }
  }

  /** What needs no place to be wrong. */
  private void lineup(SessionSheet session) {
    for (var id : session.shown().everybody()) {
      var speaker = speakers.get(id);
      if (speaker == null || speaker.withdrawn()) {
        var text =
            Text.of("“{}”里的{}已经退出", "“{}” has {}, who has dropped out")
                .withEach(title(session), name(id));
        add(Kind.WITHDRAWN, session, null, id, text);
      }
    }
    var talks = session.talks().stream().mapToLong(talk -> talk.length().toMinutes()).sum();
    if (talks > session.length().toMinutes()) {
      var text =
          Text.of("“{}”里的演讲共 {} 分钟，场次只有 {} 分钟", "The talks of “{}” take {} minutes, the session {}")
              .withEach(
                  title(session),
                  Text.same("" + talks),
                  Text.same("" + session.length().toMinutes()));
      add(Kind.LENGTH, session, null, null, text);
    }
  }

  // -- orders

  private void orders(List<Placed> placed) {
    for (var order : scene.orders()) {
      var earlier = find(placed, order.earlier());
      var later = find(placed, order.later());
      if (earlier != null && later != null && earlier.isWithin(order.gap(), later)) {
        add(Kind.ORDER, earlier, later, orderSentence(order, earlier, later));
      }
    }
  }

  private static @Nullable Placed find(List<Placed> placed, Id<Session> id) {
    return placed.stream().filter(each -> each.sheet().id().equals(id)).findFirst().orElse(null);
  }

  private static Text orderSentence(Before order, Placed earlier, Placed later) {
    return order.gap().isZero()
        ? Text.of("“{}”应在“{}”开始之前结束", "“{}” must be over before “{}” begins")
            .withEach(title(earlier.sheet()), title(later.sheet()))
        : minutes(
            Text.of(
                "“{}”应在“{}”开始之前至少 {} 分钟结束", "“{}” must be over before “{}” by at least {} minutes"),
            earlier,
            later,
            order.gap());
  }
}
