package io.jinbang.campaign.notice;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import io.jinbang.site.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * What a notice says.
 *
 * @param title one line
 * @param text plain, in paragraphs
 * @param remindAfter after how many days of silence a body is reminded; 0 for never by itself
 */
public record Wording(Text title, Text text, int remindAfter) {
  static final int LONGEST_TITLE = 120;
  static final int LONGEST_TEXT = 20_000;
  static final int MOST_DAYS = 60;

  /**
   * Reads the form.
   *
   * @throws Refusal with every problem at once
   */
  static Wording read(Form form) {
    var problems = new ArrayList<Problem>();
    for (var language : List.of("zh", "en")) {
      problems.addAll(line("title-" + language, form));
      problems.addAll(paragraphs("text-" + language, form));
    }
    var days = form.value("remind").strip();
    if (!days.matches("\\d{1,2}") || Integer.parseInt(days) > MOST_DAYS) {
      problems.add(
          Problem.at(
              "remind",
              "天数应在 0 到 60 之间",
              "The days must be from 0 to 60",
              "填 0 表示不自动催办。",
              "0 stands for no reminder by itself."));
    }
    Refusal.unlessNone(problems);
    return new Wording(
        Text.of(form.value("title-zh").strip(), form.value("title-en").strip()),
        Text.of(text(form, "text-zh"), text(form, "text-en")),
        Integer.parseInt(days));
  }

  private static String text(Form form, String field) {
    return form.value(field).replace("\r\n", "\n").strip();
  }

  private static List<Problem> line(String field, Form form) {
    var typed = form.value(field);
    var bad =
        typed.isBlank()
            || typed.strip().length() > LONGEST_TITLE
            || typed.strip().chars().anyMatch(Character::isISOControl);
    return bad
        ? List.of(
            Problem.at(
                field,
                "标题要有一行字，不超过 120 字",
                "The title is one line of at most 120 characters",
                "请去掉换行，写短一些。",
                "Take line breaks out, or shorten it."))
        : List.of();
  }

  private static List<Problem> paragraphs(String field, Form form) {
    var typed = form.value(field);
    return typed.isBlank() || typed.length() > LONGEST_TEXT || typed.indexOf('\0') >= 0
        ? List.of(
            Problem.at(
                field,
                "正文不能是空的，也不能超过 20000 字",
                "The text cannot be empty, nor longer than 20,000 characters",
                "请写上正文；长的材料放进附件。",
                "Write it; put what is long into an attachment."))
        : List.of();
  }

  /** As the form shows it. */
  Form form() {
    return Form.of(
        java.util.Map.of(
            "title-zh", List.of(title.zh()),
            "title-en", List.of(title.en()),
            "text-zh", List.of(text.zh()),
            "text-en", List.of(text.en()),
            "remind", List.of(Integer.toString(remindAfter))));
  }
}
