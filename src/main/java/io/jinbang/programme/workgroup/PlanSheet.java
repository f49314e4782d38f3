package io.jinbang.programme.workgroup;

import io.jinbang.documents.Grid;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.shared.Text;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan out of a sheet: one task in a row below a row of headings, whose order is free. Every cell
 * that cannot be read is said at once, by its address.
 */
final class PlanSheet {
  private static final int MOST = 500;
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(\\s.*)?");

  /** What a column may hold, and what its heading may be. */
  private enum Column {
    GROUP("工作组", "组别", "group", "workgroup"),
    TITLE("任务", "工作内容", "事项", "task"),
    NOTE("说明", "备注", "description", "note"),
    OWNER("负责人", "责任人", "owner"),
    DUE("截止日", "截止", "完成时限", "截止日期", "due", "duedate"),
    DAYS("天数", "需要天数", "days"),
    STATE("状态", "进展", "state", "status"),
    NEEDS("前置任务", "前置", "needs", "dependson"),
    BLOCKS("影响场次或环节", "影响", "场次", "blocks");

    private final List<String> headings;

    Column(String... headings) {
      this.headings = List.of(headings);
    }
  }

  private final Grid grid;
  private final Plan plan;
  private final List<Scheduled> waits;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Id<Task>> known = new HashMap<>();

  private PlanSheet(Grid grid, Plan plan, List<Scheduled> waits) {
    this.grid = grid;
    this.plan = plan;
    this.waits = waits;
    plan.tasks().forEach(task -> known.put(plain(task.title()), task.id()));
  }

  /**
   * The tasks of a sheet; one whose name the plan has already is changed.
   *
   * @throws Refusal with every finding, each at the field {@code file} and naming its cell
   */
  static List<Task> read(Grid grid, Plan plan, List<Scheduled> waits) {
    return new PlanSheet(grid, plan, waits).tasks();
  }

  private List<Task> tasks() {
    var rows = rows(head());
    if (rows.isEmpty() || rows.size() > MOST) {
      throw Refusal.invalid(
          "file",
          Text.of("表里没有任务，或者超过 500 项", "The sheet has no tasks, or more than 500"),
          Text.of("表头下面一行一项。", "One task in a row, below the headings."));
    }
    rows.forEach(this::name);
    var tasks = rows.stream().map(this::task).toList();
    if (problems.isEmpty()) {
      var after = plan;
      for (var task : tasks) {
        after = after.with(task);
      }
      PlanRules.circle(after.tasks()).ifPresent(each -> problems.add(inFile(each)));
    }
    Refusal.unlessNone(problems);
    return tasks;
  }

  private static Problem inFile(Problem problem) {
    return new Problem("file", problem.message(), problem.remedy());
  }

  private List<Integer> rows(int head) {
    return Stream.iterate(head + 1, row -> row < grid.rows().size(), row -> row + 1)
        .filter(row -> grid.rows().get(row).stream().anyMatch(cell -> !cell.isBlank()))
        .toList();
  }

  private int head() {
    for (var row = 0; row < grid.rows().size(); row++) {
      headings(row);
      if (columns.keySet().containsAll(Set.of(Column.GROUP, Column.TITLE, Column.DUE))) {
        return row;
      }
    }
    throw Refusal.invalid(
        "file",
        Text.of("没有找到表头", "There is no row of headings"),
        Text.of(
            "第一行写：工作组、任务、截止日；还可以有说明、负责人、天数、状态、前置任务、影响场次或环节。",
            "Begin with Group, Task, Due; Description, Owner, Days, State, Needs and Blocks may"
                + " follow."));
  }

  private void headings(int row) {
    columns.clear();
    for (var place = 0; place < grid.rows().get(row).size(); place++) {
      var heading = plain(grid.at(row, place).text());
      for (var column : Column.values()) {
        if (column.headings.contains(heading)) {
          columns.putIfAbsent(column, place);
        }
      }
    }
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }

  private void name(int row) {
    var title = at(row, Column.TITLE);
    var before = known.putIfAbsent(plain(title), Id.random());
    if (before != null && plan.tasks().stream().noneMatch(task -> task.id().equals(before))) {
      finding(row, Column.TITLE, "和上面一行重名", "is there twice", "写成不同的名称。", "Give it another name.");
    }
  }

  private Task task(int row) {
    var title = at(row, Column.TITLE);
    PlanRules.title(title).ifPresent(each -> finding(row, Column.TITLE, each));
    var id = known.getOrDefault(plain(title), Id.random());
    var before = plan.tasks().stream().filter(each -> each.id().equals(id)).findFirst();
    return new Task(
        id,
        group(row),
        title,
        note(row),
        owner(row),
        due(row),
        days(row),
        state(row, before),
        all(row, Column.NEEDS, this::need, "任务", "task"),
        all(row, Column.BLOCKS, this::target, "场次或环节", "session or cue"));
  }

  private String note(int row) {
    var note = at(row, Column.NOTE);
    return note.substring(0, Math.min(note.length(), PlanRules.LONGEST_NOTE));
  }

  private Id<WorkGroup> group(int row) {
    var name = plain(at(row, Column.GROUP));
    var found =
        plan.groups().stream()
            .filter(each -> Stream.of(each.name().zh(), each.name().en()).anyMatch(is(name)))
            .findFirst();
    if (found.isEmpty()) {
      finding(
          row,
          Column.GROUP,
          "没有这个工作组",
          "is no group of this gathering",
          "先在“工作组”里建好，或改成已有的名称。",
          "Make the group first, or use a name that is there.");
    }
    return found.map(WorkGroup::id).orElseGet(Id::random);
  }

  private static Predicate<String> is(String name) {
    return each -> !name.isEmpty() && plain(each).equals(name);
  }

  private @Nullable Id<Member> owner(int row) {
    var name = plain(at(row, Column.OWNER));
    if (name.isEmpty()) {
      return null;
    }
    var found = plan.members().stream().filter(each -> is(name).test(each.name())).toList();
    if (found.size() != 1) {
      var none = found.isEmpty();
      finding(
          row,
          Column.OWNER,
          none ? "不是任何工作组的成员" : "有两位同名的成员",
          none ? "is a member of no group" : "is the name of two members",
          none ? "先把人加进工作组，或留空。" : "留空，导入后再选。",
          none
              ? "Add them to a group first, or leave it blank."
              : "Leave it blank and choose later.");
    }
    return found.isEmpty() ? null : found.getFirst().id();
  }

  private LocalDate due(int row) {
    var due = date(at(row, Column.DUE));
    if (due.isEmpty()) {
      finding(
          row, Column.DUE, "看不懂这个日期", "is no date", "写成 2026-10-09。", "Write it as 2026-10-09.");
    }
    due.flatMap(each -> PlanRules.due(plan.gathering(), each))
        .ifPresent(each -> finding(row, Column.DUE, each));
    return due.orElse(plan.gathering().first());
  }

  static Optional<LocalDate> date(String words) {
    var date = DATE.matcher(words.strip());
    try {
      return date.matches()
          ? Optional.of(LocalDate.of(part(date.group(1)), part(date.group(2)), part(date.group(3))))
          : Optional.empty();
    } catch (DateTimeException nowhere) {
      return Optional.empty();
    }
  }

  private static int part(String digits) {
    return Integer.parseInt(digits);
  }

  private int days(int row) {
    var days = at(row, Column.DAYS);
    if (days.isEmpty()) {
      return 1;
    }
    if (!days.matches("\\d{1,3}") || part(days) < 1 || part(days) > 365) {
      finding(
          row,
          Column.DAYS,
          "不是 1 到 365 的天数",
          "is no number of days from 1 to 365",
          "写整数，或留空表示一天。",
          "Write a whole number, or leave it blank for one.");
      return 1;
    }
    return part(days);
  }

  private Task.State state(int row, Optional<Task> before) {
    var words = plain(at(row, Column.STATE));
    if (words.isEmpty()) {
      return before.map(Task::state).orElse(Task.State.OPEN);
    }
    var found =
        Arrays.stream(Task.State.values())
            .filter(
                each ->
                    Stream.of(each.label().zh(), each.label().en(), each.name())
                        .anyMatch(is(words)))
            .findFirst();
    if (found.isEmpty()) {
      finding(
          row,
          Column.STATE,
          "不是一种状态",
          "is no state",
          "写：未开始、进行中、受阻、已完成。",
          "Write Open, Under way, Blocked or Done.");
    }
    return found.orElse(Task.State.OPEN);
  }

  private <T> List<T> all(
      int row, Column column, Function<String, Optional<T>> find, String zh, String en) {
    return Arrays.stream(at(row, column).split("[;；\\n]"))
        .filter(each -> !each.isBlank())
        .flatMap(
            each -> {
              var found = find.apply(plain(each));
              if (found.isEmpty()) {
                finding(
                    row,
                    column,
                    "没有“" + each.strip() + "”这个" + zh,
                    "names no " + en + " (" + each.strip() + ")",
                    "改成页面上的名称，几个之间用分号。",
                    "Write names as on the pages, with semicolons between.");
              }
              return found.stream();
            })
        .distinct()
        .collect(Collectors.toList());
  }

  private Optional<Id<Task>> need(String title) {
    return Optional.ofNullable(known.get(title));
  }

  private Optional<Task.Target> target(String title) {
    return waits.stream()
        .filter(each -> Stream.of(each.title().zh(), each.title().en()).anyMatch(is(title)))
        .map(Scheduled::target)
        .findFirst();
  }

  private String at(int row, Column column) {
    var place = columns.get(column);
    return place == null ? "" : grid.at(row, place).text().strip();
  }

  private void finding(int row, Column column, Problem problem) {
    finding(
        row,
        column,
        problem.message().zh(),
        problem.message().en(),
        problem.remedy().zh(),
        problem.remedy().en());
  }

  private void finding(int row, Column column, String zh, String en, String toZh, String toEn) {
    var words = at(row, column);
    var place = columns.getOrDefault(column, 0);
    var cell = (char) ('A' + Math.min(place, 25)) + String.valueOf(row + 1);
    problems.add(
        Problem.at(
            "file",
            "%s“%s”：%s".formatted(cell, words, zh),
            "%s “%s”: %s".formatted(cell, words, en),
            toZh,
            toEn));
  }
}
