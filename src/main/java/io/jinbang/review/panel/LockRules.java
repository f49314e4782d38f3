package io.jinbang.review.panel;

import io.jinbang.campaign.Rulebook;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** When scores may be locked. */
final class LockRules {
  private LockRules() {}

  /**
   * @param unfinished sheets not handed in, by alias
   */
  static void check(boolean released, boolean locked, SortedMap<String, Integer> unfinished) {
    if (!released) {
      throw Refusal.conflict(
          Text.of("作品还没有分给评委", "The works are not with the judges yet"),
          Text.of("先分发，等评分交齐再锁定。", "Give them out, and lock once all sheets are in."));
    }
    if (locked) {
      throw Refusal.conflict(
          Text.of("评分已经锁定", "The scores are locked already"),
          Text.of("可以去评定奖项了。", "Go on to the prizes."));
    }
    if (!unfinished.isEmpty()) {
      throw Refusal.conflict(
          Text.of("还不能锁定：{}", "Not yet: {}").withEach(who(unfinished)),
          Text.of(
              "等他们交齐；评审截止后也可以不等未交的评分。",
              "Wait for them; once judging has closed you can lock without."));
    }
  }

  private static Text who(Map<String, Integer> unfinished) {
    return Text.of(
        unfinished.entrySet().stream()
            .map(left -> "评委 " + left.getKey() + " 差 " + left.getValue() + " 份")
            .collect(Collectors.joining("，")),
        unfinished.entrySet().stream()
            .map(left -> "Judge " + left.getKey() + " owes " + left.getValue())
            .collect(Collectors.joining(", ")));
  }

  static void checkClosed(Rulebook rulebook, Instant now) {
    if (now.isBefore(rulebook.timeline().judgingCloses())) {
      throw Refusal.conflict(
          Text.of("评审还没有截止，评委还可以交", "Judging is still open and judges may still hand in"),
          Text.of("截止后再决定是否不等。", "Decide after it has closed."));
    }
  }
}
