package io.jinbang.media.caption;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.Locale;
import java.util.Optional;

/** What is said of subtitles that cannot be taken, and what to do about it. */
final class Words {
  static final Problem TOO_LARGE =
      Problem.at(
          "file",
          "字幕文件超过 512 kB",
          "The subtitles are larger than 512 kB",
          "字幕只要文字和时间，请导出为 SRT 或 WebVTT。",
          "Subtitles are words and times only: export them as SRT or WebVTT.");
  static final Problem NO_TEXT =
      Problem.at(
          "file",
          "这个文件不是文字，或编码认不出来",
          "This file is no text, or in an encoding we do not know",
          "请用字幕软件另存为 UTF-8 编码的 SRT 或 WebVTT。",
          "Save it again as SRT or WebVTT in UTF-8.");
  static final Problem EMPTY =
      Problem.at(
          "file",
          "文件里一条字幕也没有",
          "There is not one subtitle in this file",
          "请检查选的是不是导出的那个文件。",
          "See whether this is the file you exported.");
  static final Text BACKWARDS = Text.of("结束不晚于开始", "ends no later than it begins");
  static final Text BACKWARDS_HOW = Text.of("请改正这一条的时间。", "Correct its times.");
  static final Text BEYOND = Text.of("在影片结束之后", "is behind the end of the film");
  static final Text BEYOND_HOW =
      Text.of("请检查字幕是不是这一版影片的。", "See whether these are the subtitles of this cut.");
  static final Text TOO_MANY = Text.of("已超过 10000 条", "is beyond 10,000 subtitles");
  static final Text TOO_MANY_HOW = Text.of("请只保留一种语言的字幕。", "Keep one language only.");
  static final Text NO_GAP =
      Text.of("夹着另一条字幕的时间", "has the times of another subtitle within this one");
  static final Text NO_GAP_HOW = Text.of("请在两条字幕之间空一行。", "Leave an empty line between two.");
  static final Text MANY_LINES = Text.of("起，这一条超过 8 行", "on, there are more than 8 lines in one");
  static final Text MANY_LINES_HOW =
      Text.of("请拆成几条；两条之间要空一行。", "Split it, with an empty line between two.");
  static final Text LONG_LINE = Text.of("超过 400 字", "is longer than 400 letters");
  static final Text LONG_LINE_HOW = Text.of("请拆成几条。", "Split it.");
  static final Text MARK = Text.of("有不能用的标记 {}", "has a mark that cannot be used: {}");
  static final Text MARK_HOW =
      Text.of("请删去；能用的只有 <i> <b> <u> <ruby>。", "Delete it; only <i> <b> <u> <ruby> are kept.");

  private Words() {}

  /** What a file is that begins so, where it is known and not ours to read. */
  static Optional<Problem> foreign(String first) {
    var small = first.toLowerCase(Locale.ROOT);
    var format =
        small.startsWith("[script info]")
            ? "ASS / SSA"
            : small.startsWith("<sami")
                ? "SAMI"
                : small.startsWith("<?xml") || small.startsWith("<tt")
                    ? "XML (TTML)"
                    : small.matches("\\{\\d+}\\{\\d+}.*")
                        ? "MicroDVD"
                        : small.matches("\\[\\d+:\\d+[.:]\\d+].*") ? "LRC" : "";
    return format.isEmpty() ? Optional.empty() : Optional.of(other(format));
  }

  private static Problem other(String format) {
    var name = Text.same(format);
    return new Problem(
        "file",
        Text.of("这是 {} 格式的字幕", "These are subtitles in the format {}").withEach(name),
        Text.of("请用字幕软件另存为 SRT 或 WebVTT。", "Save them as SRT or WebVTT with your program."));
  }
}
