package io.jinbang.review.appeal;

import io.jinbang.campaign.Rulebook.Timeline;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.UUID;

/** When an appeal may be made, what it may say, and who answers it. */
final class AppealRules {
  static final int LONGEST = 1000;

  private AppealRules() {}

  /**
   * End of the window, itself outside: so long after the rejection could be known, and never after
   * judging has opened.
   */
  static Instant closes(Timeline timeline, Instant knownFrom) {
    var end = knownFrom.plus(timeline.screening().appeal());
    return end.isBefore(timeline.judgingOpens()) ? end : timeline.judgingOpens();
  }

  static boolean open(Timeline timeline, Instant knownFrom, boolean released, Instant now) {
    return !released && !now.isBefore(knownFrom) && now.isBefore(closes(timeline, knownFrom));
  }

  static Refusal closed() {
    return Refusal.of(
        Refusal.Kind.TOO_LATE,
        Problem.at(
            "",
            "申诉已经截止，或还没有开始",
            "Appeals are not open, or no longer",
            "有疑问请直接联系主办方；以后的征集欢迎再报送。",
            "Write to the host if you have a question; you are welcome at the next call."));
  }

  static Refusal twice() {
    return Refusal.conflict(
        Text.of("这次结果已经申诉过", "This result has been appealed against already"),
        Text.of("每次结果可以申诉一次，答复会写在作品页上。", "Each can be once; the answer is on the entry's page."));
  }

  static String words(String field, String typed) {
    var words = typed.replace("\0", "").replace("\r\n", "\n").strip();
    if (words.isEmpty()) {
      throw Refusal.invalid(
          field,
          Text.of("还没有写", "Nothing is written"),
          Text.of("请写清楚，对方会读到。", "Write it down; it will be read."));
    }
    if (words.length() > LONGEST) {
      throw Refusal.invalid(
          field,
          Text.of("写得太长，有 {} 字", "Too long: {} characters").with(words.length()),
          Text.of("最多 {} 字。", "At most {}.").with(LONGEST));
    }
    return words;
  }

  static void checkAnswerer(UUID host, UUID rejectedBy) {
    if (host.equals(rejectedBy)) {
      throw Refusal.conflict(
          Text.of("这件作品是您判为不通过的，要由另一个人答复", "You rejected this work; somebody else must answer"),
          Text.of("请另一位主办方人员答复。", "Ask another of the host's staff."));
    }
  }
}
