package io.jinbang.programme.runofshow;

import io.jinbang.shared.Id;
import java.time.Duration;

/** What a producer may press while a show runs, or before. */
sealed interface Press {
  /** Begins the first cue. */
  record Start() implements Press {}

  /** Ends the present cue and begins the next; after the last, ends the show. */
  record Go() implements Press {}

  /** Lets the countdown stand still. */
  record Hold() implements Press {}

  record Resume() implements Press {}

  /** Goes back to the cue before, as if it had not been ended. */
  record Back() implements Press {}

  /** Passes over the next cue. */
  record Skip() implements Press {}

  /** Goes on with this cue; those between are passed over. */
  record Jump(Id<Cue> cue) implements Press {}

  /** Lengthens a cue, or shortens it. */
  record Adjust(Id<Cue> cue, Duration by) implements Press {}

  record Drop(Id<Cue> cue) implements Press {}

  /** Takes a cue that was dropped or passed over back in. */
  record Restore(Id<Cue> cue) implements Press {}

  /** Takes what the show is late from what the cues to come can spare. */
  record Squeeze() implements Press {}

  record End() implements Press {}
}
