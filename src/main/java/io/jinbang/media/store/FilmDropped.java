package io.jinbang.media.store;

import io.jinbang.media.Film;

/** A film's row is gone; its files are to follow. */
record FilmDropped(Film film) {}
