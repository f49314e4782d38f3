package io.jinbang.programme.workgroup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a gathering is prepared, as of one day.
 *
 * @param groups in their order
 * @param hindered sessions and cues that wait for tasks, the earliest first
 */
public record Readiness(
    Plan plan,
    LocalDate today,
    List<Group> groups,
    List<Hindered> hindered,
    CriticalPath path,
    Gantt gantt) {

  /** One group in figures. */
  public record Group(WorkGroup group, List<Task> tasks, LocalDate today) {
    public long in(Task.State state) {
      return tasks.stream().filter(task -> task.state() == state).count();
    }

    public long overdue() {
      return tasks.stream().filter(task -> task.isOverdue(today)).count();
    }
  }

  /** Something that cannot take place before these tasks are done. */
  public record Hindered(Scheduled what, List<Task> tasks) {}

  static Readiness of(Plan plan, List<Scheduled> waits, LocalDate today) {
    var path = CriticalPath.of(plan.tasks(), today, plan.gathering().first());
    return new Readiness(
        plan,
        today,
        plan.groups().stream().map(group -> new Group(group, plan.of(group), today)).toList(),
        waits.stream().flatMap(each -> hindered(plan, each)).sorted(EARLIEST).toList(),
        path,
        Gantt.of(plan, path, today));
  }

  private static final Comparator<Hindered> EARLIEST =
      Comparator.comparing(
          hindered -> hindered.what().start(), Comparator.nullsLast(Comparator.naturalOrder()));

  static Stream<Hindered> hindered(Plan plan, Scheduled what) {
    var tasks =
        plan.tasks().stream()
            .filter(task -> !task.isDone() && task.blocks().contains(what.target()))
            .toList();
    return tasks.isEmpty() ? Stream.of() : Stream.of(new Hindered(what, tasks));
  }

  public long done() {
    return plan.tasks().stream().filter(Task::isDone).count();
  }

  public long overdue() {
    return plan.overdue(today).size();
  }
}
