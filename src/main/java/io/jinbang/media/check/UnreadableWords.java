package io.jinbang.media.check;

import io.jinbang.media.Film.Finding;
import io.jinbang.media.probe.Unreadable.Reason;
import io.jinbang.shared.Text;

/** What to say of a file that could not be read. */
final class UnreadableWords {
  private UnreadableWords() {}

  static Finding finding(Reason reason, String containers) {
    var remedy = Text.of("请提交导出的 {} 视频文件。", "Submit the exported {} film itself.").with(containers);
    var again = Text.of("请重新导出或重新上传。", "Export it again, or upload it again.");
    return switch (reason) {
      case EMPTY -> say("truncated", "文件是空的（0 字节）", "The file is empty (0 bytes)", again);
      case NO_INDEX ->
          say(
              "truncated",
              "文件不完整：缺少索引（moov），录制或上传可能中断了",
              "The file is incomplete: its index (moov) is missing, so recording or upload broke"
                  + " off",
              again);
      case PLAYLIST -> say("container", "这是播放列表，不是视频", "This is a playlist, not a film", remedy);
      case HTML -> say("container", "这是网页，不是视频", "This is a web page, not a film", remedy);
      case TEXT -> say("container", "这是文本，不是视频", "This is text, not a film", remedy);
      case NOT_A_FILM -> say("container", "无法识别的文件，不是视频", "Not a film of any kind we know", remedy);
      case ELSEWHERE -> say("container", "影像数据在另一个文件里", "Its pictures lie in another file", remedy);
      case BROKEN -> say("corrupt", "文件结构已损坏", "The file's structure is damaged", again);
      case TOO_COMPLEX ->
          say("corrupt", "文件结构异常复杂，已拒绝", "The file's structure is absurd; refused", again);
      case UNREACHABLE ->
          say(
              "corrupt",
              "文件读不出来",
              "The file cannot be read",
              Text.of("请确认文件存在且有读取权限。", "Check that it exists and may be read."));
    };
  }

  private static Finding say(String code, String zh, String en, Text remedy) {
    return Finding.rule(code, Text.of(zh, en), remedy);
  }
}
