package io.jinbang.intake.reach;

import io.jinbang.campaign.Dispatch;
import io.jinbang.organization.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice came with one body and those below it.
 *
 * @param dispatch null where the notice has not come there
 * @param forwardedTo to how many the body has sent it on
 * @param works submitted so far, by the body and all below it
 * @param last when the body last did something with the notice, or a work last came
 * @param below how many stand directly below
 */
public record Node(
    Body body,
    @Nullable Dispatch dispatch,
    int forwardedTo,
    int works,
    @Nullable Instant last,
    int below) {

  /** Got the notice and has not said so. */
  public boolean isSilent() {
    return dispatch != null && dispatch.isSilent();
  }

  /** The name of its state, as messages and filters have it. */
  public String state() {
    return dispatch == null ? "NONE" : dispatch.state().name();
  }
}
