package io.jinbang.intake.report;

import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as typed. */
record ReportForm(
    String done,
    Set<Channel> channels,
    @Nullable Integer reached,
    String suggestions,
    List<TypicalCase> cases) {
  private static final int LONGEST = 10_000;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_CASE = 5_000;

  /**
   * Reads the form.
   *
   * @param whole whether it is to be filed, so that nothing may be missing
   * @throws Refusal with every problem at once
   */
  static ReportForm read(Form form, boolean whole) {
    var problems = new ArrayList<Problem>();
    problems.addAll(length("done", form, LONGEST));
    problems.addAll(length("suggestions", form, LONGEST));
    if (whole && form.value("done").isBlank()) {
      problems.add(
          Problem.at(
              "done",
              "还没有填写工作情况",
              "What was done is still missing",
              "请写一段再提交；现在不全可以先存草稿。",
              "Write a paragraph, or keep a draft for now."));
    }
    var reached = form.value("reached").strip();
    if (!reached.isEmpty() && !reached.matches("\\d{1,9}")) {
      problems.add(
          Problem.at(
              "reached",
              "人数要是整数",
              "The number of people is a whole number",
              "没有统计就留空。",
              "Leave it empty where nobody counted."));
    }
    var cases = cases(form, problems);
    Refusal.unlessNone(problems);
    return new ReportForm(
        form.value("done").strip(),
        channels(form),
        reached.isEmpty() ? null : Integer.valueOf(reached),
        form.value("suggestions").strip(),
        cases);
  }

  private static Set<Channel> channels(Form form) {
    return Arrays.stream(Channel.values())
        .filter(channel -> form.has("channel", channel.name()))
        .collect(Collectors.toSet());
  }

  private static List<TypicalCase> cases(Form form, List<Problem> problems) {
    var cases = new ArrayList<TypicalCase>();
    for (var place = 1; place <= TypicalCase.MOST; place++) {
      var title = form.value("case-title-" + place).strip();
      var text = form.value("case-text-" + place).strip();
      var link = form.value("case-link-" + place).strip();
      if (!title.isEmpty() || !text.isEmpty() || !link.isEmpty()) {
        problems.addAll(problems(form, place, title, link));
        cases.add(new TypicalCase(place, title, text, link, false));
      }
    }
    return List.copyOf(cases);
  }

  private static List<Problem> problems(Form form, int place, String title, String link) {
    var problems = new ArrayList<>(length("case-title-" + place, form, LONGEST_LINE));
    problems.addAll(length("case-text-" + place, form, LONGEST_CASE));
    if (title.isEmpty()) {
      problems.add(
          Problem.at(
              "case-title-" + place,
              "案例还没有标题",
              "The case has no title",
              "请写一个标题，或把这个案例清空。",
              "Give it one, or empty the case."));
    }
    if (!link.isEmpty() && !isWeb(link)) {
      problems.add(
          Problem.at(
              "case-link-" + place,
              "链接要以 http:// 或 https:// 开头",
              "A link begins with http:// or https://",
              "请从浏览器地址栏复制。",
              "Copy it from the address bar."));
    }
    return problems;
  }

  private static boolean isWeb(String link) {
    try {
      var address = URI.create(link);
      return link.length() <= LONGEST_LINE * 5
          && link.matches("https?://.+")
          && address.getHost() != null;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static List<Problem> length(String field, Form form, int most) {
    var typed = form.value(field);
    return typed.length() <= most && typed.indexOf('\0') < 0
        ? List.of()
        : List.of(
            new Problem(
                field,
                io.jinbang.shared.Text.of("不能超过 {} 字", "At most {} characters").with(most),
                io.jinbang.shared.Text.of("请写短一些。", "Shorten it.")));
  }

  /** A report as the form shows it. */
  static Form of(Report report) {
    var values = new HashMap<String, List<String>>();
    values.put("done", List.of(report.done()));
    values.put("channel", report.channels().stream().map(Channel::name).toList());
    values.put("reached", List.of(report.reached() == null ? "" : report.reached().toString()));
    values.put("suggestions", List.of(report.suggestions()));
    for (var one : report.cases()) {
      values.put("case-title-" + one.place(), List.of(one.title()));
      values.put("case-text-" + one.place(), List.of(one.text()));
      values.put("case-link-" + one.place(), List.of(one.link()));
    }
    return Form.of(Map.copyOf(values));
  }
}
