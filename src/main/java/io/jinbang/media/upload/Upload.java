package io.jinbang.media.upload;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * An upload: how much of a film has come, and until when more may.
 *
 * @param name file name for people's eyes
 * @param metadata {@code Upload-Metadata} as sent, since HEAD gives it back
 * @param size bytes declared
 * @param received bytes that are on the disk for certain
 * @param complete whether the film was handed on to its check
 * @param until no byte is taken after this
 * @param expiresAt when it is cleared away, unless more comes
 */
record Upload(
    Id<Film> id,
    UUID owner,
    UUID subject,
    String name,
    String metadata,
    long size,
    long received,
    boolean complete,
    Instant until,
    Instant expiresAt) {

  Upload at(long offset) {
    return new Upload(id, owner, subject, name, metadata, size, offset, complete, until, expiresAt);
  }
}
