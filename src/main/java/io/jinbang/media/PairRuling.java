package io.jinbang.media;

import java.time.Instant;
import java.util.UUID;

/**
 * What the host says of two films alike.
 *
 * @param number how many were given up to this one
 * @param note why; empty where nothing was said
 */
public record PairRuling(int number, Answer answer, String note, UUID by, Instant at) {

  /** The four answers. */
  public enum Answer {
    /** One work entered twice. */
    SAME_WORK,
    /** Different works with footage or music that both may use. */
    LICENSED,
    /** Alike by chance: the same place, the same subject. */
    COINCIDENCE,
    /** Nothing in common; the search was wrong. */
    UNRELATED
  }
}
