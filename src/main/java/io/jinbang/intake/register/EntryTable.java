package io.jinbang.intake.register;

import io.jinbang.campaign.Rulebook;
import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.intake.Entry;
import io.jinbang.organization.Body;
import io.jinbang.shared.Id;
import io.jinbang.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of entries to take away. What the form asked, persons included, is the host's only. */
final class EntryTable {
  private static final Text NAME = Text.of("作品", "Entries");
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("编号", "Number"),
          Text.of("作品", "Work"),
          Text.of("作者单位", "Organisation"),
          Text.of("主题", "Theme"),
          Text.of("兼属主题", "Further themes"),
          Text.of("所在地区", "Region"),
          Text.of("推荐单位", "Recommended by"),
          Text.of("状态", "State"),
          Text.of("审核提醒", "Advice of the check"),
          Text.of("报送时间", "Submitted"));
  private static final Map<Entry.State, Text> STATES =
      Map.of(
          Entry.State.DRAFT, Text.of("草稿", "Draft"),
          Entry.State.SUBMITTED, Text.of("已报送", "Submitted"),
          Entry.State.RETURNED, Text.of("退回更正", "Returned"),
          Entry.State.WITHDRAWN, Text.of("已撤回", "Withdrawn"));

  private EntryTable() {}

  static Table ofUnit(Register register) {
    return new Table(
        NAME, COLUMNS, register.rows().stream().map(row -> common(register, row)).toList());
  }

  static Table ofHost(Register register) {
    var questions = register.campaign().rulebook().form().questions();
    var columns = new ArrayList<>(COLUMNS);
    columns.add(Text.of("文件相同", "Same file as another"));
    columns.add(Text.of("作者", "Authors"));
    questions.forEach(question -> columns.add(question.label()));
    return new Table(
        NAME,
        columns,
        register.rows().stream().map(row -> whole(register, row, questions)).toList());
  }

  private static List<Cell> whole(
      Register register, Register.Row row, List<Rulebook.Question> questions) {
    var cells = new ArrayList<>(common(register, row));
    cells.add(Table.words(row.shared() ? Text.of("是", "yes") : Text.same("")));
    cells.add(Table.words(row.entry().credits()));
    questions.forEach(
        question -> cells.add(Table.words(row.entry().answers().getOrDefault(question.id(), ""))));
    return cells;
  }

  private static List<Cell> common(Register register, Register.Row row) {
    var entry = row.entry();
    var at = entry.submittedAt();
    return List.of(
        Table.words(entry.submittedNumber()),
        Table.words(entry.title()),
        Table.words(entry.organisation()),
        themes(register, entry.themes().stream().limit(1).toList()),
        themes(register, entry.themes().stream().skip(1).toList()),
        body(register, entry.division()),
        body(register, entry.unit()),
        Table.words(STATES.getOrDefault(entry.state(), Text.same(""))),
        Table.figure(row.advice()),
        at == null ? Table.words("") : Table.moment(at));
  }

  private static Cell themes(Register register, List<String> themes) {
    var names =
        themes.stream().map(theme -> register.campaign().rulebook().theme(theme).name()).toList();
    return Table.words(
        new Text(
            String.join("、", names.stream().map(Text::zh).toList()),
            String.join("; ", names.stream().map(Text::en).toList())));
  }

  private static Cell body(Register register, @Nullable Id<Body> id) {
    var body = id == null ? null : register.names().get(id);
    return body == null ? Table.words("") : Table.words(body.name());
  }
}
