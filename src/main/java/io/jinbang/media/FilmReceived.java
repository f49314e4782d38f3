package io.jinbang.media;

import io.jinbang.shared.Id;
import java.util.UUID;

/** The last byte of a film has been stored and its digest is known. */
public record FilmReceived(Id<Film> film, UUID subject, String sha256) {}
