package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the record of a show.
 *
 * @param what name of a press, {@link #SEAL} or {@link #UNSEAL}
 * @param cue the one it concerned, or the one that was on after it
 */
public record Pressed(String what, @Nullable Id<Cue> cue, UUID by, Instant at) {
  /** Somebody had what is sealed shown to them. */
  static final String SEAL = "seal";

  /** Somebody took the seal off a cue that had not fired. */
  static final String UNSEAL = "unseal";
}
