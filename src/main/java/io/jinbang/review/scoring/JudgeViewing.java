package io.jinbang.review.scoring;

import io.jinbang.intake.Entries;
import io.jinbang.media.Film;
import io.jinbang.media.ViewingPolicy;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges watch the films of the works they were given, once judging has begun. */
@Component
class JudgeViewing implements ViewingPolicy {
  private final Entries entries;
  private final Sheets sheets;

  JudgeViewing(Entries entries, Sheets sheets) {
    this.entries = entries;
    this.sheets = sheets;
  }

  @Override
  public boolean mayWatch(@Nullable Actor actor, Film film) {
    return actor != null
        && actor.is(Role.JUDGE)
        && entries.ofFilm(film.id()).filter(entry -> sheets.reads(actor, entry)).isPresent();
  }
}
