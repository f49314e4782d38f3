package io.jinbang.review.deliberation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The meeting of a call's committee after the lock.
 *
 * @param named minutes name judges; else they stand there by alias
 * @param closedAt nothing of it changes any more; null while it goes on
 */
public record Deliberation(
    Instant openedAt, boolean named, @Nullable Instant closedAt, Set<UUID> present) {

  public boolean open() {
    return closedAt == null;
  }
}
