package io.jinbang.review.screening;

import io.jinbang.mail.LetterKind;
import io.jinbang.mail.Stationery;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What entrants are written about the screening. */
@Component
class ScreeningLetters implements Stationery {
  private static final Map<String, Text> VALUES =
      Map.of(
          "title", Text.of("炉火", "Furnace light"),
          "number", Text.same("SV26-00017"),
          "call", Text.of("示例征集", "Sample call"),
          "outcome", Text.of("通过初筛", "passed the screening"),
          "reason", Text.of("信息不全：请补齐主创。", "Information is missing: please complete the authors."),
          "until", Text.same("2026-08-10 18:00 (Asia/Shanghai)"),
          "link", Text.same("https://jinbang.example/my/entries/…"));

  static final LetterKind RETURNED =
      new LetterKind(
          "entry-returned",
          Text.of("作品退回修改", "An entry is sent back"),
          Text.of("请修改作品《{title}》", "Please correct “{title}”"),
          Text.of(
              "您报送到“{call}”的《{title}》（{number}）被退回修改。\n\n{reason}\n\n请在 {until} 前改好再报送：\n{link}",
              "“{title}” ({number}), entered for {call}, is sent back for correction.\n\n"
                  + "{reason}\n\nPlease correct it and submit again by {until}:\n{link}"),
          VALUES);

  static final LetterKind SCREENED =
      new LetterKind(
          "entry-screened",
          Text.of("初筛结果", "Result of the screening"),
          Text.of("《{title}》的初筛结果", "Screening of “{title}”"),
          Text.of(
              "您报送到“{call}”的《{title}》（{number}）{outcome}。\n{reason}\n\n详情请看：\n{link}",
              "“{title}” ({number}), entered for {call}, {outcome}.\n"
                  + "{reason}\n\n"
                  + "More here:\n"
                  + "{link}"),
          VALUES);

  @Override
  public List<LetterKind> kinds() {
    return List.of(RETURNED, SCREENED);
  }
}
