package io.jinbang.review.panel;

import io.jinbang.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a judge has come.
 *
 * @param invitedAt when they were last written to
 * @param arrived they have been in
 * @param honoured they have declared to keep what they see to themselves
 * @param given works they have
 * @param begun of those, with something on the sheet
 * @param handedIn of those, with the sheet in
 */
public record Arrival(
    @Nullable Instant invitedAt,
    boolean arrived,
    boolean honoured,
    int given,
    int begun,
    int handedIn) {

  /** The stages, in order. */
  public enum Stage {
    INVITED(Text.of("还没打开邀请", "Invitation not opened")),
    ARRIVED(Text.of("已登录", "Signed in")),
    HONOURED(Text.of("已作承诺", "Declaration made")),
    BEGUN(Text.of("已开始评", "Judging")),
    DONE(Text.of("已评完", "Finished"));

    private final Text label;

    Stage(Text label) {
      this.label = label;
    }

    public Text label() {
      return label;
    }
  }

  Arrival in(boolean been) {
    return new Arrival(invitedAt, been, honoured, given, begun, handedIn);
  }

  public Stage stage() {
    if (given > 0 && handedIn == given) {
      return Stage.DONE;
    }
    if (begun > 0) {
      return Stage.BEGUN;
    }
    if (honoured) {
      return Stage.HONOURED;
    }
    return arrived ? Stage.ARRIVED : Stage.INVITED;
  }

  /** Whether a word would help: nothing is declared yet, or works lie there untouched. */
  public boolean slow() {
    return stage() == Stage.INVITED
        || stage() == Stage.ARRIVED
        || (stage() == Stage.HONOURED && given > 0);
  }
}
