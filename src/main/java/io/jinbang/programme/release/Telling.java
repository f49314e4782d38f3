package io.jinbang.programme.release;

import io.jinbang.programme.Speaker;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A speaker whom a release concerns.
 *
 * @param mailed whether they were written to; who was not is told by a person
 * @param toldAt when somebody told them; null while nobody has, or nobody had to
 */
public record Telling(int version, Id<Speaker> speaker, boolean mailed, @Nullable Instant toldAt) {

  public boolean waits() {
    return !mailed && toldAt == null;
  }
}
