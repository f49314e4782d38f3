package io.jinbang.campaign.rulebook;

import io.jinbang.shared.Text;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/** Says in plain words why a text is no YAML, from the parser's report and the line itself. */
final class SyntaxWords {
  private SyntaxWords() {}

  static Fault explain(JacksonException syntax, String source) {
    var report = String.valueOf(syntax.getOriginalMessage());
    var mark = mark(syntax, report);
    if (mark == null) {
      return Fault.whole(
          Text.of("这不是 YAML 文本", "This is not YAML text"),
          Text.of("请对照示例检查。", "Compare it with the example."));
    }
    var line = source.lines().skip(mark.line() - 1L).findFirst().orElse("");
    var why = why(report, line);
    return Fault.at(mark, "", why.message(), why.remedy());
  }

  /** Where the trouble begins, rather than where the parser gave up, if it knows. */
  private static YamlTree.@Nullable Mark mark(JacksonException syntax, String report) {
    if (syntax.getCause() instanceof MarkedYamlEngineException marked) {
      var begun = report.contains("quoted scalar") || report.contains("could not find expected");
      var mark = begun ? marked.getContextMark() : marked.getProblemMark();
      return mark.or(marked::getProblemMark)
          .map(m -> new YamlTree.Mark(m.getLine() + 1, m.getColumn() + 1))
          .orElse(null);
    }
    var location = syntax.getLocation();
    return location == null ? null : YamlTree.Mark.of(location);
  }

  private record Why(Text message, Text remedy) {}

  private static Why why(String report, String line) {
    if (line.indexOf('\t') >= 0) {
      return new Why(
          Text.of("这一行有制表符", "There is a tab on this line"),
          Text.of("缩进请用空格。", "Indent with spaces."));
    }
    if (line.indexOf('：') >= 0 || line.indexOf('“') >= 0) {
      return new Why(
          Text.of("这一行可能用了全角冒号或引号", "This line may use a full-width colon or quotes"),
          Text.of(
              "名称后面用半角冒号加空格，例如 id: green。",
              "After a key write a plain colon and a space: id: green."));
    }
    if (report.contains("special characters are not allowed")) {
      return new Why(
          Text.of("这里有看不见的控制字符", "There is an invisible control character here"),
          Text.of("请删去，并用 UTF-8 重新保存。", "Remove it and save the file as UTF-8."));
    }
    if (report.contains("quoted scalar") || report.contains("end of stream")) {
      return new Why(
          Text.of("引号或括号没有收尾", "A quote or bracket is not closed"),
          Text.of("补上另一半引号或括号。", "Close the quote or bracket."));
    }
    return new Why(
        Text.of("这一行的写法读不通", "This line cannot be read"),
        Text.of(
            "请检查缩进，冒号后要有空格，含冒号的文字要加引号。",
            "Check the indentation; a space follows each colon; quote text that holds a colon."));
  }
}
