package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;

/** The label of a film's copy is to be compared with what was declared. */
public record LabelDue(Id<Film> film) {}
