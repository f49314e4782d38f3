package io.jinbang.media.queue;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of a job on a film: the film's, and what tells it from the film's others.
 *
 * @param rest may be empty
 */
public record FilmJob(Id<Film> film, String rest) {
  private static final Pattern NAME =
      Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-(.*))?");

  /** One of its own each time: a job that is running may have read what was so before. */
  public static FilmJob anew(Id<Film> film) {
    return new FilmJob(film, UUID.randomUUID().toString());
  }

  /** As {@link #toString} writes it; empty where a job is about no film. */
  static Optional<FilmJob> find(String instance) {
    var name = NAME.matcher(instance);
    return name.matches()
        ? Optional.of(
            new FilmJob(Id.parse(name.group(1)), name.group(2) == null ? "" : name.group(2)))
        : Optional.empty();
  }

  /**
   * As {@link #toString} writes it.
   *
   * @throws IllegalArgumentException where a job is about no film
   */
  public static FilmJob of(String instance) {
    return find(instance).orElseThrow(() -> new IllegalArgumentException("no film's: " + instance));
  }

  @Override
  public String toString() {
    return rest.isEmpty() ? film.toString() : film + "-" + rest;
  }
}
