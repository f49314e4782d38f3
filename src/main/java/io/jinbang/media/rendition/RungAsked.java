package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;

/**
 * Somebody wants a quality of a film that is not there yet.
 *
 * @param name of the rung
 * @param waiting whether somebody sits before it: the others may take their time
 */
record RungAsked(Id<Film> film, String name, boolean waiting) {}
