package io.jinbang.media.store;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;

/**
 * A worker has ended a film's check. What follows from that, such as receipts and letters, is for
 * the machine that serves pages: it alone has the keys.
 */
public record CheckedElsewhere(Id<Film> film) {}
