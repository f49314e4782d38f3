package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;

/** Somebody looks at a film that was made before there were small pictures and outlines. */
record PreviewsAsked(Id<Film> film) {}
