package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way to look at a show without an account. Its secret is known to nobody but whoever has it.
 *
 * @param label for whom, or for which device
 */
public record ShowLink(
    Id<ShowLink> id,
    Id<Show> show,
    Audience audience,
    String label,
    Instant madeAt,
    @Nullable Instant revokedAt) {

  boolean good() {
    return revokedAt == null;
  }
}
