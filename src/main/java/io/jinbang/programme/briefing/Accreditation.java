package io.jinbang.programme.briefing;

import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.time.Instant;

/**
 * Somebody of the press who would come.
 *
 * @param reason why not; empty unless declined
 */
public record Accreditation(
    Id<Accreditation> id,
    Id<Outlet> outlet,
    String name,
    String email,
    State state,
    String reason,
    Instant applied) {

  /** Whether they may. */
  public enum State {
    PENDING(Text.of("待审核", "To decide"), "warn"),
    APPROVED(Text.of("已通过", "Approved"), "ok"),
    DECLINED(Text.of("未通过", "Declined"), "");

    private final Text label;
    private final String look;

    State(Text label, String look) {
      this.label = label;
      this.look = look;
    }

    public Text label() {
      return label;
    }

    /** Of its badge. */
    public String look() {
      return look;
    }
  }

  boolean is(State other) {
    return state == other;
  }
}
