package io.jinbang.review.screening;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;

/** The words of those who may not answer. */
final class Objections {
  private Objections() {}

  static Refusal samePerson() {
    return Refusal.conflict(
        Text.of("第二意见要由另一个人给", "The second opinion must be somebody else's"),
        Text.of("要改自己的意见，请先撤销。", "To change your own, undo it first."));
  }

  static Refusal hostDecides() {
    return Refusal.conflict(
        Text.of("两人意见不一，由主办方决定", "Two people disagree; the host decides"),
        Text.of("它已列入主办方的清单。", "It stands on the host's list."));
  }

  static Refusal party() {
    return Refusal.conflict(
        Text.of("您是意见不一的一方，不能裁定", "You gave one of the two opinions and cannot settle it"),
        Text.of(
            "请另一位主办方人员裁定，或撤销自己的意见，再请人看。",
            "Ask another of the host's staff, or undo your opinion and let somebody else look."));
  }

  static Refusal decided() {
    return Refusal.conflict(
        Text.of("两人已经看过，结果已定", "Two people have looked; it is decided"),
        Text.of("要改，请先撤销。", "Undo it first to change it."));
  }

  static Refusal alreadyDecided() {
    return Refusal.conflict(
        Text.of("已经有结果", "It is decided already"), Text.of("要改，请先撤销。", "Undo it first."));
  }
}
