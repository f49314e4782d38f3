package io.jinbang.review.amendment;

import io.jinbang.campaign.Rulebook.Judging;
import io.jinbang.shared.Actor;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;

/** What may be amended, and by whom. */
final class AmendmentRules {
  static final int LONGEST_REASON = 1000;

  private AmendmentRules() {}

  /** The mark that is to count. */
  static int mark(Judging judging, @Nullable Integer counts, String typed) {
    if (counts == null) {
      throw Refusal.invalid(
          "criterion",
          Text.of("这份评分表上没有这一项的分", "This sheet has no mark for that criterion"),
          Text.of("只能更正已经打了的分。", "Only a mark that was given can be amended."));
    }
    var mark = typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
    if (mark < judging.min() || mark > judging.max()) {
      throw Refusal.invalid(
          "mark",
          Text.of("分数应是 {} 到 {} 的整数", "A mark is a whole number from {} to {}")
              .with(judging.min(), judging.max()),
          Text.of("照证明上的写。", "Write it as the proof has it."));
    }
    if (mark == counts) {
      throw Refusal.invalid(
          "mark",
          Text.of("现在算的就是 {} 分", "{} is what counts already").with(mark),
          Text.of("请核对评分项和分数。", "Check the criterion and the mark."));
    }
    return mark;
  }

  static String reason(String typed) {
    var reason = typed.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
      throw Refusal.invalid(
          "reason",
          Text.of("要写明理由，不超过 {} 字", "A reason is needed, of at most {} characters")
              .with(LONGEST_REASON),
          Text.of(
              "写哪里错了、凭什么证明，例如评委签字的纸质评分表。",
              "Say what was wrong and what proves it, such as the signed sheet."));
    }
    return reason;
  }

  static void checkOpen(boolean locked, boolean closed, boolean proposed) {
    if (!locked) {
      throw Refusal.conflict(
          Text.of("评分还没有锁定", "The scores are not locked yet"),
          Text.of("评委自己还能改；锁定以后才用更正。", "Judges can still change them; amend after the lock."));
    }
    if (closed) {
      throw Refusal.conflict(
          Text.of("合议已经结束，不能再更正", "The deliberation is closed; nothing can be amended"),
          Text.of("结果以会议纪要为准。", "The minutes hold."));
    }
    if (proposed) {
      throw Refusal.conflict(
          Text.of("获奖名单已经提出，不能再更正", "The prize list is proposed; nothing can be amended"),
          Text.of("要更正，先撤回名单。", "Withdraw the list first."));
    }
  }

  static void checkSecond(Actor host, Amendment amendment) {
    checkWaiting(amendment);
    if (amendment.proposedBy().equals(host.person())) {
      throw Refusal.conflict(
          Text.of("提出更正的人不能自己确认", "Whoever proposed an amendment cannot confirm it"),
          Text.of("请主办方的另一位同事确认。", "Ask a colleague at the host to confirm it."));
    }
  }

  static void checkWaiting(Amendment amendment) {
    if (!amendment.waiting()) {
      throw Refusal.conflict(
          Text.of("这条更正已经办结", "This amendment has been answered"),
          Text.of("要再改，另提一条。", "Propose another to change it again."));
    }
  }
}
