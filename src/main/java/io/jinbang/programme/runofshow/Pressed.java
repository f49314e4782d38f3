package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record of a show.
 *
 * @param what name of a press, or {@link #SEAL}
 * @param cue the one it concerned, or the one that was on after it
 */
record Pressed(String what, @Nullable Id<Cue> cue, UUID by, Instant at) {
  /** Somebody had what is sealed shown to them. */
  static final String SEAL = "seal";
}
