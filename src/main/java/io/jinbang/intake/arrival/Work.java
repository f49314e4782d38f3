package io.jinbang.intake.arrival;

import io.jinbang.intake.submission.Draft;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One work of a source.
 *
 * @param key the same for the same work within its source
 * @param draft as far as it was filled in
 * @param agreed whether the declarations printed on the form were agreed to on it
 * @param film the file that came with it, which is taken away; null where none did
 * @param filmName what its sender called it; empty without a film
 * @param email where its contact can be reached; null where nobody said
 */
public record Work(
    String key,
    Draft draft,
    boolean agreed,
    @Nullable Path film,
    String filmName,
    @Nullable String email) {}
