package io.jinbang.media;

import io.jinbang.shared.Id;

/** Two films were found to have something in common; told once for two films. */
public record DuplicateFound(Id<FilmPair> pair, Id<Film> first, Id<Film> second) {}
