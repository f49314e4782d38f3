package io.jinbang.programme.speaker;

import java.time.Instant;

/** A stretch of time in which a speaker can be there. */
public record Free(Instant starts, Instant ends) {

  public boolean covers(Instant from, Instant until) {
    return !from.isBefore(starts) && !until.isAfter(ends);
  }
}
