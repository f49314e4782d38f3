package io.jinbang.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a body takes part in a call, as those above it have set when they forwarded the
 * notice.
 *
 * @param deadline until when the body takes works, never after the call's own; the earliest of its
 *     own and of every body above it; null where none of them has set one
 * @param quota how many works it may recommend; null where nobody has set a number
 */
public record Terms(@Nullable Instant deadline, @Nullable Integer quota) {
  public static final Terms FREE = new Terms(null, null);
}
