package io.jinbang.media.duplicate;

import io.jinbang.media.Film;
import io.jinbang.media.FilmPair;
import io.jinbang.media.FilmPair.Edit;
import io.jinbang.media.FilmPair.Kind;
import io.jinbang.media.FilmPair.Stretch;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Says of films that are no films, for tests of what lies above, that they are alike. */
public final class Alike {
  private final ApplicationContext context;

  public Alike(ApplicationContext context) {
    this.context = context;
  }

  /** Mirrored, cropped, 1.25 times as fast, from 12.5 s to 100 s. */
  public Id<FilmPair> recut(Id<Film> first, Id<Film> second, double score) {
    return save(
        new Found(
            first,
            second,
            false,
            Kind.PICTURE,
            score,
            -10,
            0.8,
            Set.of(Edit.MIRRORED, Edit.CROPPED),
            List.of(new Stretch(12.5, 100, 0, 70)),
            List.of()));
  }

  public Id<FilmPair> sound(Id<Film> first, Id<Film> second) {
    var heard = List.of(new Stretch(1, 31, 2, 32));
    return save(new Found(first, second, false, Kind.SOUND, 0.9, 1, 1, Set.of(), List.of(), heard));
  }

  private Id<FilmPair> save(Found found) {
    return context.getBean(PairSql.class).save(found, Fingerprints.VERSION, Instant.now()).id();
  }

  /** Compares a film now instead of soon. */
  public void compare(Id<Film> film) {
    context.getBean(Comparisons.class).compare(film);
  }
}
