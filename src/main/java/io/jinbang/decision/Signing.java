package io.jinbang.decision;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.UUID;

/** Who may sign, and when a signed decision may be posted. */
final class Signing {
  private Signing() {}

  static void check(Decision decision, UUID signer) {
    if (decision.withdrawnAt() != null) {
      throw lapsed();
    }
    if (decision.signedAt() != null) {
      throw Refusal.conflict(
          Text.of("这份名单已经签发", "This list is signed off already"),
          Text.of("下一步是定公布时间。", "The next step is to set the posting time."));
    }
    if (decision.proposedBy().equals(signer)) {
      throw Refusal.conflict(
          Text.of("提名单的人不能自己签发", "Whoever proposed the list cannot sign it off"),
          Text.of("请主办方的另一位同事签发。", "Ask another member of the host's staff."));
    }
  }

  static void checkPosting(Decision decision, Instant at, Instant now) {
    if (decision.withdrawnAt() != null) {
      throw lapsed();
    }
    if (decision.signedAt() == null) {
      throw Refusal.conflict(
          Text.of("名单还没有签发", "The list is not signed off yet"),
          Text.of("先请另一位同事签发。", "Have a colleague sign it off first."));
    }
    if (decision.postedAt(now)) {
      throw Refusal.conflict(
          Text.of("名单已经公布", "The list is public already"),
          Text.of("不能再改公布时间。", "The posting time can no longer change."));
    }
    if (at.isBefore(now.minusSeconds(60))) {
      throw Refusal.invalid(
          "at",
          Text.of("公布时间已经过去", "The posting time is in the past"),
          Text.of("选现在或以后的时间。", "Choose now or a later time."));
    }
  }

  private static Refusal lapsed() {
    return Refusal.conflict(
        Text.of("这份名单已被新的一份取代", "A newer proposal has replaced this list"),
        Text.of("请看最新的一份。", "Look at the latest one."));
  }
}
