package io.jinbang.review.draft;

import io.jinbang.review.assignment.Assignment;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who would judge what, as it stands until the release.
 *
 * @param seed of the plan it began with
 * @param changedBy who changed it last by hand; null while nobody did
 * @param steps changes by hand that can be undone
 */
public record Draft(
    long seed,
    UUID madeBy,
    Instant madeAt,
    @Nullable UUID changedBy,
    @Nullable Instant changedAt,
    int steps,
    Set<Assignment> pairs) {

  public Draft {
    pairs = Set.copyOf(pairs);
  }

  /** Changes with every change of the draft, so that what is released is what was seen. */
  public String version() {
    var at = changedAt == null ? madeAt : changedAt;
    return at.getEpochSecond() + "." + at.getNano() + "." + pairs.hashCode();
  }
}
