package io.jinbang.review.amendment;

import io.jinbang.review.scoring.Sheet;
import io.jinbang.shared.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mark that counts differently from what stands on its sheet.
 *
 * @param was the mark that counted when this was proposed
 * @param mark the one that counts once this is confirmed
 * @param confirmedBy somebody else than the proposer; null until then
 */
public record Amendment(
    Id<Amendment> id,
    Id<Sheet> sheet,
    String criterion,
    int was,
    int mark,
    String reason,
    UUID proposedBy,
    Instant proposedAt,
    @Nullable UUID confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable Instant withdrawnAt) {

  /** How far it has come. */
  public enum State {
    WAITING,
    CONFIRMED,
    WITHDRAWN
  }

  public State state() {
    if (withdrawnAt != null) {
      return State.WITHDRAWN;
    }
    return confirmedAt == null ? State.WAITING : State.CONFIRMED;
  }

  public boolean confirmed() {
    return state() == State.CONFIRMED;
  }

  public boolean waiting() {
    return state() == State.WAITING;
  }
}
