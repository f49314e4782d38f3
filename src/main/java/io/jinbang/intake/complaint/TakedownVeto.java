package io.jinbang.intake.complaint;

import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.intake.Takedowns;
import io.jinbang.media.Film;
import io.jinbang.media.ViewingVeto;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A work taken down is seen by nobody but its entrant and the host, who decides on it. */
@Component
class TakedownVeto implements ViewingVeto {
  private final Entries entries;
  private final Takedowns takedowns;

  TakedownVeto(Entries entries, Takedowns takedowns) {
    this.entries = entries;
    this.takedowns = takedowns;
  }

  @Override
  public boolean forbids(@Nullable Actor actor, Film film) {
    return entries
        .ofFilm(film.id())
        .filter(entry -> !mayStill(actor, entry))
        .filter(entry -> takedowns.isTakenDown(entry.id()))
        .isPresent();
  }

  private static boolean mayStill(@Nullable Actor actor, Entry entry) {
    return actor != null && (actor.is(Role.HOST) || entry.entrant().value().equals(actor.person()));
  }
}
