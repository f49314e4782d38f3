package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One quality of a film for adaptive streaming.
 *
 * @param id what its progress is reported of
 * @param name {@link Ladder#SOURCE}, or the pixels of its short side
 * @param made what it is, once it is there
 */
record Rung(Id<Rung> id, Id<Film> film, String name, State state, @Nullable Ready made) {

  enum State {
    /** Wanted; a job makes it. */
    ASKED,
    READY,
    /** Tried several times, not asked for again. */
    FAILED
  }

  /**
   * A rung that plays.
   *
   * @param part the name of its file
   * @param peak bits per second
   * @param average bits per second
   */
  record Ready(
      String name,
      String part,
      int width,
      int height,
      long peak,
      long average,
      String codecs,
      String playlist) {}

  Optional<Ready> ready() {
    return Optional.ofNullable(made);
  }
}
