package io.jinbang.review.duplicate;

import io.jinbang.media.PairRuling;
import io.jinbang.media.PairRuling.Answer;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The four answers in words. */
public final class Answers {
  private Answers() {}

  public static Text label(Answer answer) {
    return switch (answer) {
      case SAME_WORK -> Text.of("同一作品", "The same work");
      case LICENSED -> Text.of("都可用的素材", "Footage both may use");
      case COINCIDENCE -> Text.of("拍得相像", "Alike by chance");
      case UNRELATED -> Text.of("并不相似", "Not alike at all");
    };
  }

  /** What it means and what follows, in one line. */
  public static Text meaning(Answer answer) {
    return switch (answer) {
      case SAME_WORK ->
          Text.of(
              "一件作品报了两次。两件都在初筛页标出，留哪一件由初筛定，不会自动退回。",
              "One work entered twice. Both are marked in screening, which decides; nothing is"
                  + " rejected by itself.");
      case LICENSED ->
          Text.of(
              "两件不同的作品，用了同一段有授权的素材或音乐。初筛页会提一句。",
              "Two works that use the same licensed footage or music. Screening is told.");
      case COINCIDENCE ->
          Text.of(
              "同一地点、同一题材，各拍各的。不再提示。",
              "The same place or subject, filmed by each. Not mentioned again.");
      case UNRELATED -> Text.of("系统认错了。不再提示。", "The search was wrong. Not mentioned again.");
    };
  }

  static Answer named(String name) {
    return Stream.of(Answer.values())
        .filter(answer -> answer.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                    "answer",
                    Text.of("没有选裁定", "No ruling is chosen"),
                    Text.of("请按四个按钮之一。", "Press one of the four buttons.")));
  }

  /** Whether whoever screens one of the works should know. */
  static boolean matters(@Nullable PairRuling ruling) {
    return ruling == null
        || ruling.answer() == Answer.SAME_WORK
        || ruling.answer() == Answer.LICENSED;
  }
}
