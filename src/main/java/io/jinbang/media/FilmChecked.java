package io.jinbang.media;

import io.jinbang.shared.Id;
import java.util.UUID;

/**
 * A film's check is done and its renditions are made. Published in the transaction that says so.
 */
public record FilmChecked(Id<Film> film, UUID subject) {}
