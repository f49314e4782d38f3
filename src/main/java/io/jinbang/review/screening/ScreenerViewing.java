package io.jinbang.review.screening;

import io.jinbang.intake.Entries;
import io.jinbang.intake.Entry;
import io.jinbang.media.Film;
import io.jinbang.media.ViewingPolicy;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Screeners watch what was submitted. */
@Component
class ScreenerViewing implements ViewingPolicy {
  private final Entries entries;

  ScreenerViewing(Entries entries) {
    this.entries = entries;
  }

  @Override
  public boolean mayWatch(@Nullable Actor actor, Film film) {
    return actor != null
        && actor.is(Role.SCREENER)
        && entries
            .ofFilm(film.id())
            .filter(entry -> entry.state() == Entry.State.SUBMITTED)
            .isPresent();
  }
}
