package io.jinbang.review.worklist;

import io.jinbang.campaign.Rulebook;
import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.media.Film;
import io.jinbang.shared.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The screening list to take away. It names units, not persons: screeners take it, too. */
final class WorkTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("编号", "Number"),
          Text.of("作品", "Work"),
          Text.of("主题", "Theme"),
          Text.of("作者单位", "Organisation"),
          Text.of("时长（秒）", "Length (s)"),
          Text.of("审核提醒", "Findings"),
          Text.of("文件相同", "Same file as another"),
          Text.of("结果", "Outcome"));
  private static final Map<String, Text> STATES =
      Map.of(
          "waiting", Text.of("待看", "Waiting"),
          "second", Text.of("待第二人看", "Second opinion"),
          "disagreed", Text.of("意见不一", "Disagreement"),
          "passed", Text.of("通过", "Passed"),
          "returned", Text.of("退回修改", "Sent back"),
          "rejected", Text.of("不通过", "Rejected"));

  private WorkTable() {}

  /** All pages together. */
  static Table of(WorkList list) {
    var rulebook = list.queue().campaign().rulebook();
    return new Table(
        Text.of("初筛", "Screening"),
        COLUMNS,
        list.found().stream().map(row -> cells(rulebook, row)).toList());
  }

  private static List<Cell> cells(Rulebook rulebook, WorkRow row) {
    var work = row.work();
    return Table.row(
        Table.words(work.submittedNumber()),
        Table.words(work.title()),
        Table.words(rulebook.theme(work.themes().getFirst()).name()),
        Table.words(work.organisation()),
        seconds(row.film()),
        Table.figure(row.findings()),
        Table.words(row.shared() ? Text.of("是", "yes") : Text.same("")),
        Table.words(STATES.getOrDefault(row.shown(), Text.same(row.shown()))));
  }

  private static Cell seconds(@Nullable Film film) {
    return film == null || film.check() == null
        ? Table.words("")
        : Table.figure(Math.round(film.check().seconds()));
  }
}
