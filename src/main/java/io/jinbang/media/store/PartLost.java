package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;

/** A finished file made of a film is missing or damaged; it can be made again. */
public record PartLost(Id<Film> film, String name) {}
