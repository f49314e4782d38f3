package io.jinbang.intake.submission;

import io.jinbang.intake.AiContent;
import io.jinbang.media.Film;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the declaration of generated content, which every entry makes: the labelling
 * rules ask it of whoever shows works, so no rulebook can leave it out.
 */
final class AiProblems {
  static final String FIELD = "ai";

  private AiProblems() {}

  static List<Problem> of(@Nullable AiContent ai, @Nullable Film film) {
    if (ai == null) {
      return List.of(unanswered());
    }
    return ai.contained() ? details(ai) : undeclared(film);
  }

  private static Problem unanswered() {
    return Problem.at(
        FIELD,
        "还没有说明作品是否含 AI 生成合成内容",
        "Nothing is said yet about AI-generated content",
        "没有、部分、全部，三项选一项。",
        "Choose one: none, partly or wholly.");
  }

  private static List<Problem> details(AiContent ai) {
    var problems = new ArrayList<Problem>();
    if (ai.parts().isEmpty()) {
      problems.add(
          Problem.at(
              "ai-part",
              "还没有勾选哪些部分由 AI 生成合成",
              "Which parts are AI-generated is not marked",
              "至少勾选一项。",
              "Mark at least one."));
    }
    var tool = Text.of("使用的 AI 工具", "AI tool used");
    Answers.tooLong("ai-tool", tool, ai.tool().strip(), Submission.NAMES).ifPresent(problems::add);
    return problems;
  }

  /** A file that says so itself cannot be declared to be without. */
  private static List<Problem> undeclared(@Nullable Film film) {
    return film == null || film.check() == null || film.check().aiLabel() == null
        ? List.of()
        : List.of(
            Problem.at(
                FIELD,
                "视频文件里带有 AI 生成合成标识，这里却选了“没有”",
                "The film's file is labelled as AI-generated, yet “none” is chosen here",
                "请改选“部分”或“全部”；标识有误的，换一个文件。",
                "Choose “partly” or “wholly”; if the label is wrong, replace the file."));
  }

  /** As it is kept. */
  static @Nullable AiContent cleaned(@Nullable AiContent ai) {
    return ai == null || ai.contained()
        ? ai == null ? null : new AiContent(ai.extent(), ai.parts(), ai.tool().strip())
        : AiContent.none();
  }
}
