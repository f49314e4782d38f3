package io.jinbang.intake.folder;

import io.jinbang.intake.arrival.Arrival;
import io.jinbang.shared.Language;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A report in words, and for programs. */
public final class FolderLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Text> STATES =
      Map.of(
          "submitted", Text.of("已报送", "submitted"),
          "waiting", Text.of("待补全", "waiting"),
          "checking", Text.of("检查中", "checking"),
          "refused", Text.of("未导入", "left out"));

  private FolderLines() {}

  /** One JSON document. */
  public static String json(FolderReport report) {
    var document = new LinkedHashMap<String, @Nullable Object>();
    document.put("campaign", report.campaign());
    document.put("form", report.form());
    document.put("works", report.works().stream().map(FolderLines::fields).toList());
    document.put("unpaired", report.unpaired());
    document.put("skipped", report.skipped());
    document.put("findings", problems(report.remarks()));
    return JSON.writeValueAsString(document);
  }

  private static Map<String, @Nullable Object> fields(FolderWork work) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("title", work.title());
    fields.put("file", work.file().isEmpty() ? null : work.file());
    fields.put("state", work.state());
    fields.put("number", number(work.arrival()));
    fields.put("receipt", work.arrival() == null ? null : work.arrival().receipt());
    fields.put("findings", problems(work.problems()));
    return fields;
  }

  private static @Nullable String number(@Nullable Arrival arrival) {
    return arrival == null ? null : arrival.number();
  }

  private static List<Map<String, Text>> problems(List<Problem> problems) {
    return problems.stream()
        .map(one -> Map.of("message", one.message(), "remedy", one.remedy()))
        .toList();
  }

  /** A table for people. */
  public static String readable(FolderReport report, Language language) {
    var lines = new StringBuilder();
    report.remarks().forEach(one -> problem(lines, one, language));
    report.works().forEach(work -> work(lines, work, language));
    report
        .unpaired()
        .forEach(
            file ->
                lines
                    .append(Text.of("没有对应的作品", "no work for it").in(language))
                    .append("  ")
                    .append(file)
                    .append('\n'));
    return lines.toString();
  }

  private static void work(StringBuilder lines, FolderWork work, Language language) {
    var state = STATES.getOrDefault(work.state(), Text.same(work.state()));
    var number = number(work.arrival());
    lines
        .append(state.in(language))
        .append("  ")
        .append(number == null ? "—" : number)
        .append("  ")
        .append(work.title())
        .append(work.file().isEmpty() ? "" : "  ← " + work.file())
        .append('\n');
    work.problems().forEach(one -> problem(lines, one, language));
  }

  private static void problem(StringBuilder lines, Problem problem, Language language) {
    lines
        .append("    ")
        .append(problem.message().in(language))
        .append(language == Language.ZH ? "。" : ". ")
        .append(problem.remedy().in(language))
        .append('\n');
  }
}
