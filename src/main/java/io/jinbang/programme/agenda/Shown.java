package io.jinbang.programme.agenda;

import io.jinbang.programme.Forum;
import io.jinbang.programme.Hall;
import io.jinbang.programme.Placement;
import io.jinbang.programme.Programme;
import io.jinbang.programme.Session;
import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session with all that stands beside it in public; equal where no reader could see a difference.
 *
 * @param people names, titles and organizations, in the order of the session
 */
public record Shown(
    Session session, Hall hall, @Nullable Forum forum, List<List<Text>> people, ZoneId zone) {

  /** All that is open in a programme, in its order. */
  static Map<Id<Session>, Shown> of(Programme released) {
    var open = released.inPublic();
    var halls = by(open.halls(), Hall::id);
    var forums = by(open.forums(), Forum::id);
    var speakers = by(open.speakers(), Speaker::id);
    var shown = new LinkedHashMap<Id<Session>, Shown>();
    for (var session : open.sessions()) {
      var people =
          session.everybody().stream()
              .map(speakers::get)
              .filter(Objects::nonNull)
              .map(each -> List.of(each.name(), each.title(), each.organization()))
              .toList();
      var hall = Objects.requireNonNull(halls.get(placement(session).hall()));
      var forum = session.forum() == null ? null : forums.get(session.forum());
      shown.put(session.id(), new Shown(session, hall, forum, people, released.gathering().zone()));
    }
    return shown;
  }

  private static <T> Map<Id<T>, T> by(Collection<T> all, Function<T, Id<T>> id) {
    return all.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  static Placement placement(Session session) {
    return Objects.requireNonNull(session.placement());
  }

  public Instant start() {
    return placement(session).start();
  }

  public Instant end() {
    return start().plus(session.length());
  }
}
