package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;

/**
 * A complete film's bytes lie where whoever checks it can read them. Published in the transaction
 * that says so; may come again for the same film.
 */
public record FilmReady(Id<Film> film) {}
