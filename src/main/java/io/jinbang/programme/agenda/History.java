package io.jinbang.programme.agenda;

import io.jinbang.programme.Programme;
import io.jinbang.programme.Session;
import io.jinbang.shared.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What changed in public from release to release. */
final class History {
  private final Map<Id<Session>, Stamp> stamps = new LinkedHashMap<>();
  private final Map<Id<Session>, Shown> gone = new LinkedHashMap<>();
  private Map<Id<Session>, Shown> now = Map.of();

  private History() {}

  /**
   * @param releases the oldest first, at least one
   */
  static Agenda agenda(List<Release> releases) {
    var history = new History();
    releases.forEach(history::next);
    return history.agenda(releases.getLast());
  }

  private void next(Release release) {
    var stamp = new Stamp(release.version(), release.at());
    var shown = Shown.of(release.programme());
    now.forEach(
        (id, before) -> {
          if (!shown.containsKey(id)) {
            gone.put(id, before);
            stamps.put(id, stamp);
          }
        });
    shown.forEach(
        (id, after) -> {
          gone.remove(id);
          if (!after.equals(now.get(id))) {
            stamps.put(id, stamp);
          }
        });
    now = shown;
  }

  private Agenda agenda(Release newest) {
    var cancelled = gone.values().stream().map(before -> gone(before, newest.programme())).toList();
    return Agenda.of(newest, now.values(), stamps, cancelled);
  }

  private Gone gone(Shown before, Programme newest) {
    var id = before.session().id();
    var closed = newest.sessions().stream().anyMatch(each -> each.id().equals(id) && !each.open());
    return new Gone(before, closed, Objects.requireNonNull(stamps.get(id)));
  }
}
