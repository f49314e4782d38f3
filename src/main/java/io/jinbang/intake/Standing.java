package io.jinbang.intake;

import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question this module asks upward on behalf of an entrant: where does my entry stand? Each
 * module above answers for its own stage, and says nothing that is not yet to be known.
 */
public interface Standing {

  List<Step> stepsOf(Entry entry);

  /**
   * One line of the entry's story, oldest first.
   *
   * @param action what the entrant may do about it; null where nothing
   */
  record Step(@Nullable Instant at, Text what, @Nullable Text why, @Nullable Action action) {
    public Step(@Nullable Instant at, Text what, @Nullable Text why) {
      this(at, what, why, null);
    }
  }

  /** A way on from a step, to a page of the teller's. */
  record Action(Text label, String path) {}
}
