package io.jinbang.programme.exchange;

import io.jinbang.programme.Appearance;
import io.jinbang.programme.Part;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.gathering.Bilingual;
import io.jinbang.programme.gathering.ForumSheet;
import io.jinbang.programme.hall.HallSheet;
import io.jinbang.programme.hall.Venue;
import io.jinbang.programme.session.Clashes;
import io.jinbang.programme.session.Scene;
import io.jinbang.programme.session.SessionSheet;
import io.jinbang.programme.session.Tongues;
import io.jinbang.programme.speaker.SpeakerSheet;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a file adds to a draft. Halls, forums and speakers that are there by the same name
 * are used; an event that was taken over before is known again by its number. The same file on the
 * same draft gives the same plan.
 */
final class Planner {
  private static final int SEATS = 100;
  private static final int MOST = 5000;
  private static final Text WHOLE = Text.of("整个文件", "The whole file");

  private final RawSchedule raw;
  private final Scene scene;
  private final List<ForumSheet> there;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, HallSheet> halls = new LinkedHashMap<>();
  private final Map<String, ForumSheet> forums = new LinkedHashMap<>();
  private final Map<String, SpeakerSheet> speakers = new LinkedHashMap<>();
  private @Nullable Venue venue;

  private Planner(RawSchedule raw, Scene scene, List<ForumSheet> there) {
    this.raw = raw;
    this.scene = scene;
    this.there = there;
  }

  /**
   * @param scene the draft
   * @param forums those of the draft
   */
  static Plan of(RawSchedule raw, Scene scene, List<ForumSheet> forums) {
    return new Planner(raw, scene, forums).plan();
  }

  private Plan plan() {
    var zone = zone();
    checkCount();
    checkNumbers();
    var incoming =
        raw.events().stream()
            .flatMap(each -> EventCheck.of(each, zone, findings).stream())
            .filter(this::checkDay)
            .toList();
    var taken = scene.sessions().stream().map(SessionSheet::id).collect(Collectors.toSet());
    var fresh = incoming.stream().filter(each -> !isKnown(each, taken)).toList();
    var sessions = fresh.stream().map(this::session).toList();
    clashes(sessions);
    return new Plan(
        Optional.ofNullable(venue),
        fresh(halls.values(), scene.halls()),
        fresh(forums.values(), there),
        fresh(speakers.values(), scene.speakers()),
        sessions,
        incoming.size() - fresh.size(),
        findings);
  }

  private static <T> List<T> fresh(Collection<T> all, List<T> there) {
    return all.stream().filter(each -> !there.contains(each)).toList();
  }

  // -- the whole

  private @Nullable ZoneId zone() {
    if (raw.zone().isEmpty()) {
      return null;
    }
    try {
      var zone = ZoneId.of(raw.zone());
      if (!zone.equals(scene.gathering().zone())) {
        advise(
            WHOLE,
            Text.of("文件的时区是 {}，大会的是 {}", "The file's zone is {}, the gathering's {}")
                .with(zone, scene.gathering().zone()),
            Text.of("时间会换算成大会所在地的时间。", "Times are converted to those of the gathering."));
      }
      return zone;
    } catch (DateTimeException unknown) {
      block(
          Text.of("会议信息 time_zone_name", "Conference, time_zone_name"),
          Text.of("没有“{}”这个时区", "There is no zone “{}”").with(raw.zone()),
          Text.of("写 IANA 名称，例如 Asia/Shanghai。", "Write an IANA name, as Asia/Shanghai."));
      return null;
    }
  }

  private void checkCount() {
    if (raw.events().isEmpty()) {
      block(
          WHOLE,
          Text.of("文件里没有场次", "There are no events in it"),
          Text.of("检查导出时选的版本是否为空。", "Check that the version exported is not empty."));
    }
    if (raw.events().size() > MOST) {
      block(
          WHOLE,
          Text.of("超过 {} 个场次", "More than {} events").with(MOST),
          Text.of("请分成几份导入。", "Import it in parts."));
    }
  }

  private void checkNumbers() {
    var seen = new HashMap<String, Text>();
    for (var event : raw.events()) {
      for (var key : keys(event)) {
        var before = seen.putIfAbsent(key, event.place());
        if (before != null) {
          block(
              event.place(),
              Text.of("编号 {} 在“{}”已经用过", "The number {} was used before, at “{}”")
                  .withEach(Text.same(key.substring(key.indexOf(' ') + 1)), before),
              Text.of("每个场次的 id 和 guid 都不能重复。", "Each event needs an id and a guid of its own."));
        }
      }
    }
  }

  private static List<String> keys(RawSchedule.Event event) {
    return Stream.of(Map.entry("id", event.id()), Map.entry("guid", event.guid()))
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> each.getKey() + " " + each.getValue())
        .toList();
  }

  private boolean checkDay(Incoming incoming) {
    var gathering = scene.gathering();
    var day = LocalDate.ofInstant(incoming.start(), gathering.zone());
    if (!day.isBefore(gathering.first()) && !day.isAfter(gathering.last())) {
      return true;
    }
    block(
        incoming.event().place(),
        Text.of("“{}”在 {}，不在大会期间", "“{}” is on {}, which is no day of the gathering")
            .with(incoming.event().title(), day),
        Text.of(
            "在“资料”里改大会的起止日期，或从文件里去掉它。",
            "Change the days of the gathering under Data, or leave it out of the file."));
    return false;
  }

  private void block(Text place, Text message, Text remedy) {
    findings.add(new Finding(true, place, message, remedy));
  }

  private void advise(Text place, Text message, Text remedy) {
    findings.add(new Finding(false, place, message, remedy));
  }

  // -- one event

  private boolean isKnown(Incoming incoming, Set<Id<Session>> taken) {
    return taken.contains(derived(incoming)) || taken.contains(own(incoming));
  }

  /** Exported from here: it bears our own number. */
  private static @Nullable Id<Session> own(Incoming incoming) {
    try {
      return Id.of(UUID.fromString(incoming.event().guid()));
    } catch (IllegalArgumentException foreign) {
      return null;
    }
  }

  private Id<Session> derived(Incoming incoming) {
    return Id.of(named("session", incoming.event().key()));
  }

  private UUID named(String kind, String name) {
    var whole = scene.gathering().id() + "/" + kind + "/" + name;
    return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
  }

  private SessionSheet session(Incoming incoming) {
    var event = incoming.event();
    return new SessionSheet(
        derived(incoming),
        event.track().isEmpty() ? null : forum(event.track()).id(),
        incoming.kind(),
        words(event.title()),
        words(summary(event)),
        incoming.length(),
        new Placement(hall(event).id(), incoming.start()),
        false,
        List.of(),
        event.persons().stream()
            .filter(each -> !each.name().isEmpty())
            .map(this::speaker)
            .distinct()
            .map(each -> new Appearance(each, Part.SPEAKER))
            .toList(),
        languages(event),
        Set.of(),
        Set.of(),
        null,
        true);
  }

  private static String summary(RawSchedule.Event event) {
    return Stream.of(event.subtitle(), event.summary(), event.description())
        .filter(each -> !each.isEmpty())
        .distinct()
        .map(each -> each.replace("\r\n", "\n"))
        .collect(Collectors.joining("\n\n"));
  }

  /** In the language of its script; the other is still to be written. */
  private static Bilingual words(String words) {
    var chinese =
        words
            .codePoints()
            .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN);
    return chinese ? new Bilingual(words, "") : new Bilingual("", words);
  }

  private Set<String> languages(RawSchedule.Event event) {
    var tag = event.language().split("[-_]", 2)[0];
    if (tag.isEmpty() || Tongues.OFFERED.contains(tag)) {
      return tag.isEmpty() ? Set.of() : Set.of(tag);
    }
    advise(
        event.place(),
        Text.of("没有语言“{}”", "There is no language “{}” here").with(event.language()),
        Text.of("导入后在场次里选语言。", "Choose its language after the import."));
    return Set.of();
  }

  // -- what it refers to

  private HallSheet hall(RawSchedule.Event event) {
    return halls.computeIfAbsent(
        event.room(),
        name -> found(scene.halls(), HallSheet::name, name).orElseGet(() -> hall(name)));
  }

  private HallSheet hall(String name) {
    var seats = raw.seats().stream().filter(each -> each.room().equals(name)).findFirst();
    if (seats.isEmpty()) {
      advise(
          Text.of("会场“{}”", "Room “{}”").with(name),
          Text.of("文件没有写座位数，先记为 {}", "The file does not say how many seats; {} for now")
              .with(SEATS),
          Text.of("导入后在“会场”里改正。", "Mend it under Halls after the import."));
    }
    return new HallSheet(
        Id.of(named("hall", name)),
        house(),
        words(name),
        seats.map(RawSchedule.Seats::seats).orElse(SEATS),
        Set.of());
  }

  private Venue house() {
    if (!scene.halls().isEmpty()) {
      return scene.halls().getFirst().venue();
    }
    if (venue == null) {
      var name = raw.title().isEmpty() ? words("会场") : words(raw.title());
      venue = new Venue(Id.of(named("venue", "")), name, Bilingual.NONE);
    }
    return venue;
  }

  private ForumSheet forum(String name) {
    return forums.computeIfAbsent(
        name,
        _ ->
            found(there, ForumSheet::name, name)
                .orElseGet(
                    () ->
                        new ForumSheet(
                            Id.of(named("forum", name)),
                            words(name),
                            Bilingual.NONE,
                            Bilingual.NONE)));
  }

  private Id<Speaker> speaker(RawSchedule.Person person) {
    return speakers
        .computeIfAbsent(
            person.key(),
            key ->
                found(scene.speakers(), SpeakerSheet::name, person.name())
                    .orElseGet(() -> speaker(key, person.name())))
        .id();
  }

  private SpeakerSheet speaker(String key, String name) {
    return new SpeakerSheet(
        Id.of(named("speaker", key + name)),
        words(name),
        Bilingual.NONE,
        Bilingual.NONE,
        1,
        null,
        List.of(),
        null);
  }

  private static <T> Optional<T> found(List<T> all, Function<T, Bilingual> named, String name) {
    return all.stream()
        .filter(each -> named.apply(each).zh().equals(name) || named.apply(each).en().equals(name))
        .findFirst();
  }

  // -- what would clash

  private void clashes(List<SessionSheet> added) {
    var fresh = added.stream().map(SessionSheet::id).collect(Collectors.toSet());
    var after =
        new Scene(
            scene.gathering(),
            scene.hours(),
            together(scene.halls(), halls.values()),
            scene.shared(),
            together(scene.speakers(), speakers.values()),
            together(scene.sessions(), added),
            scene.orders());
    for (var clash : Clashes.of(after)) {
      if (fresh.contains(clash.session()) || fresh.contains(clash.other())) {
        advise(
            clash.kind().label(),
            clash.sentence(),
            Text.of("导入后在“时间表”里调整。", "Mend it in the timetable after the import."));
      }
    }
  }

  private static <T> List<T> together(List<T> there, Collection<T> added) {
    var all = new ArrayList<>(there);
    added.stream().filter(each -> !there.contains(each)).forEach(all::add);
    return all;
  }
}
