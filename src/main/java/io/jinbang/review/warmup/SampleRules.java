package io.jinbang.review.warmup;

import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.Collection;
import java.util.stream.IntStream;

/** What may be a sample. */
final class SampleRules {
  static final int MOST = 5;
  private static final int LONGEST = 300;

  private SampleRules() {}

  /** The first free place; refuses where there is none. */
  static int place(Collection<Integer> taken) {
    return IntStream.rangeClosed(1, MOST)
        .filter(place -> !taken.contains(place))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.conflict(
                    Text.of("试评作品最多 {} 件", "There are at most {} works to warm up with").with(MOST),
                    Text.of("先去掉一件。", "Remove one first.")));
  }

  static String reason(String typed) {
    var text = typed.strip();
    if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
      throw Refusal.invalid(
          "reason",
          Text.of("要写一句理由，最多 {} 个字", "A sentence is needed, of at most {} characters")
              .with(LONGEST),
          Text.of("说说为什么是这个分数。", "Say why the marks are what they are."));
    }
    return text;
  }

  static void checkCandidate(boolean candidate) {
    if (!candidate) {
      throw Refusal.invalid(
          "entry",
          Text.of("这件作品不能用来试评", "This work cannot be warmed up with"),
          Text.of(
              "请从列表里选：本次未通过初筛的，或已公布的其他征集的作品。",
              "Choose one of the list: rejected in this call, or of another that is posted."));
    }
  }

  static void checkUnused(boolean used) {
    if (used) {
      throw Refusal.conflict(
          Text.of("已有评委试评过它", "A judge has warmed up with it"),
          Text.of("留着它；可以另加一件。", "Keep it; you can add another."));
    }
  }

  static void checkFresh(boolean handedIn) {
    if (handedIn) {
      throw Refusal.conflict(
          Text.of("这件已经试评过了", "You have scored this one"),
          Text.of("看看参考分，接着评下一件。", "See the reference marks and go on."));
    }
  }
}
