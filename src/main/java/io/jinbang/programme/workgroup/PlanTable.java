package io.jinbang.programme.workgroup;

import static java.util.stream.Collectors.joining;

import io.jinbang.documents.Table;
import io.jinbang.documents.Table.Cell;
import io.jinbang.shared.Text;
import java.util.List;

/**
 * The tasks of a gathering, to be taken away, in the columns that {@link PlanSheet} reads again.
 */
final class PlanTable {
  private static final List<Text> COLUMNS =
      List.of(
          Text.of("工作组", "Group"),
          Text.of("任务", "Task"),
          Text.of("说明", "Description"),
          Text.of("负责人", "Owner"),
          Text.of("截止日", "Due"),
          Text.of("天数", "Days"),
          Text.of("状态", "State"),
          Text.of("前置任务", "Needs"),
          Text.of("影响场次或环节", "Blocks"));

  private PlanTable() {}

  static Table of(Plan plan, List<Task> tasks, List<Scheduled> waits) {
    return new Table(
        Text.of("筹备任务", "Tasks"),
        COLUMNS,
        tasks.stream().map(task -> row(plan, task, waits)).toList());
  }

  private static List<Cell> row(Plan plan, Task task, List<Scheduled> waits) {
    return Table.row(
        Table.words(plan.group(task.group()).name().shown()),
        Table.words(task.title()),
        Table.words(task.note()),
        Table.words(plan.member(task.owner()).map(Member::name).orElse("")),
        Table.words(task.due().toString()),
        Table.figure(task.days()),
        Table.words(task.state().label()),
        Table.words(task.needs().stream().map(n -> plan.task(n).title()).collect(joining("；"))),
        Table.words(
            Text.of(
                blocks(task, waits).stream().map(Text::zh).collect(joining("；")),
                blocks(task, waits).stream().map(Text::en).collect(joining("; ")))));
  }

  private static List<Text> blocks(Task task, List<Scheduled> waits) {
    return waits.stream()
        .filter(wait -> task.blocks().contains(wait.target()))
        .map(Scheduled::title)
        .toList();
  }
}
