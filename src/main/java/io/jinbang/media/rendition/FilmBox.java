package io.jinbang.media.rendition;

import io.jinbang.media.Film;
import io.jinbang.media.queue.Place;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the box of a subject's film shows to one reader.
 *
 * @param film null while there is none
 * @param percent how far the upload has come
 * @param place where it stands in the line; null where it does not
 * @param editable whether the reader may send a film now
 * @param maxBytes greatest size that may be sent
 */
record FilmBox(
    UUID subject,
    @Nullable Film film,
    int percent,
    @Nullable Place place,
    boolean editable,
    long maxBytes) {}
