package io.jinbang.campaign;

import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a notice came to one body, and what that body did with it.
 *
 * @param notice its number within the call, from 1
 * @param from the body that sent it: the host, or the one above
 * @param openedAt when somebody of the body first read it
 * @param forwardedAt when the body last sent it on; null while it has not
 * @param internalDeadline set by the body for itself and those below it
 * @param quota how many works the body may recommend; null where nobody has set a number
 * @param code opens the body's share page
 */
public record Dispatch(
    Id<Dispatch> id,
    int notice,
    Id<Body> body,
    Id<Body> from,
    Instant sentAt,
    @Nullable Instant openedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant forwardedAt,
    @Nullable Instant remindedAt,
    @Nullable Instant internalDeadline,
    @Nullable Integer quota,
    String code) {

  /** The furthest it has come with this body. */
  public State state() {
    if (forwardedAt != null) {
      return State.FORWARDED;
    }
    if (acknowledgedAt != null) {
      return State.ACKNOWLEDGED;
    }
    return openedAt == null ? State.SENT : State.OPENED;
  }

  /** Whether the body has not yet said that it has it. */
  public boolean isSilent() {
    return acknowledgedAt == null;
  }

  /** What a body did with a notice, in order. */
  public enum State {
    SENT,
    OPENED,
    ACKNOWLEDGED,
    FORWARDED
  }
}
