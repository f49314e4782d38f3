package io.jinbang.programme.release;

import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Programme;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.programme.release.Change.Kind;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed between two versions of a programme, session by session. */
final class Changes {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final Text NOTHING = Text.same("");
  private static final Text UNPLACED = Text.of("未排", "not placed");

  private final Programme before;
  private final Programme after;
  private final List<Change> found = new ArrayList<>();

  private Changes(Programme before, Programme after) {
    this.before = before;
    this.after = after;
  }

  /** In the order of the later version; cancelled sessions last. */
  static List<Change> between(Programme before, Programme after) {
    return new Changes(before, after).all();
  }

  /** Everything is new. */
  static List<Change> ofFirst(Programme first) {
    var nothing = new Programme(first.gathering(), 0, List.of(), List.of(), List.of(), List.of());
    return between(nothing, first);
  }

  private List<Change> all() {
    Map<Id<Session>, Session> old =
        before.sessions().stream().collect(Collectors.toMap(Session::id, Function.identity()));
    for (var session : after.sessions()) {
      var was = old.remove(session.id());
      if (was == null) {
        add(Kind.NEW, session, place(after, session.placement()), people(session));
      } else {
        compare(was, session);
      }
    }
    before.sessions().stream()
        .filter(gone -> old.containsKey(gone.id()))
        .forEach(gone -> add(Kind.CANCELLED, gone, place(before, gone.placement()), people(gone)));
    return List.copyOf(found);
  }

  private void add(Kind kind, Session session, Text what, Set<Id<Speaker>> concerned) {
    found.add(new Change(kind, session.id(), session.title(), what, concerned));
  }

  private static Set<Id<Speaker>> people(Session session) {
    return Set.copyOf(session.everybody());
  }

  private void compare(Session was, Session is) {
    var everybody = new HashSet<>(people(was));
    everybody.addAll(is.everybody());
    if (!was.title().equals(is.title())) {
      add(Kind.TITLE, is, from(was.title(), is.title()), everybody);
    }
    var started = start(was);
    var starts = start(is);
    if (!Objects.equals(started, starts)) {
      add(Kind.MOVED, is, from(time(started), time(starts)), everybody);
    }
    compareHalls(was, is, everybody);
    if (!was.length().equals(is.length())) {
      var text = Text.of("{} 分钟 → {} 分钟", "{} min → {} min");
      add(Kind.LENGTH, is, text.with(was.length().toMinutes(), is.length().toMinutes()), everybody);
    }
    comparePeople(was, is, everybody);
  }

  private static @Nullable Instant start(Session session) {
    return session.placement() == null ? null : session.placement().start();
  }

  private static Text from(Text was, Text is) {
    return Text.of("{} → {}", "{} → {}").withEach(was, is);
  }

  private Text time(@Nullable Instant start) {
    return start == null
        ? UNPLACED
        : Text.same(MINUTE.format(start.atZone(after.gathering().zone())));
  }

  private void compareHalls(Session was, Session is, Set<Id<Speaker>> everybody) {
    var old = was.placement();
    var now = is.placement();
    if (old != null && now != null && !old.hall().equals(now.hall())) {
      add(Kind.HALL, is, from(hall(before, old.hall()), hall(after, now.hall())), everybody);
    }
  }

  private void comparePeople(Session was, Session is, Set<Id<Speaker>> everybody) {
    var gone = new ArrayList<>(was.everybody());
    gone.removeAll(is.everybody());
    var come = new ArrayList<>(is.everybody());
    come.removeAll(was.everybody());
    if (!gone.isEmpty() || !come.isEmpty()) {
      var lines =
          Stream.concat(
                  gone.stream().map(each -> Text.same("− {}").withEach(name(before, each))),
                  come.stream().map(each -> Text.same("+ {}").withEach(name(after, each))))
              .toList();
      add(Kind.PEOPLE, is, joined(lines, "，", ", "), everybody);
    }
  }

  static Text joined(List<Text> texts, String zh, String en) {
    return Text.of(
        texts.stream().map(Text::zh).collect(Collectors.joining(zh)),
        texts.stream().map(Text::en).collect(Collectors.joining(en)));
  }

  private Text place(Programme programme, @Nullable Placement placement) {
    return placement == null
        ? NOTHING
        : Text.of("{}，{}", "{}, {}")
            .withEach(time(placement.start()), hall(programme, placement.hall()));
  }

  private static Text hall(Programme programme, Id<Hall> id) {
    return programme.halls().stream()
        .filter(hall -> hall.id().equals(id))
        .map(Hall::name)
        .findFirst()
        .orElse(NOTHING);
  }

  private static Text name(Programme programme, Id<Speaker> id) {
    return programme.speakers().stream()
        .filter(speaker -> speaker.id().equals(id))
        .map(Speaker::name)
        .findFirst()
        .orElse(NOTHING);
  }
}
