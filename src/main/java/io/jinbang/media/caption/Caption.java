package io.jinbang.media.caption;

import io.jinbang.media.Film;
import io.jinbang.shared.Id;
import io.jinbang.shared.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * The subtitles of a film in one language.
 *
 * @param vtt as we wrote it
 * @param name of the file as given, for people's eyes only
 * @param cues how many
 */
public record Caption(
    Id<Film> film,
    Language language,
    String vtt,
    String name,
    int cues,
    UUID addedBy,
    Instant addedAt) {}
