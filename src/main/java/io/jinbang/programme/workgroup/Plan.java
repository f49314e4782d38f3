package io.jinbang.programme.workgroup;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The preparation of a gathering (筹备方案).
 *
 * @param groups in their order
 * @param tasks by due date
 */
public record Plan(Gathering gathering, List<WorkGroup> groups, List<Task> tasks) {
  public Plan {
    groups = List.copyOf(groups);
    tasks =
        tasks.stream().sorted(Comparator.comparing(Task::due).thenComparing(Task::title)).toList();
  }

  Task task(Id<Task> id) {
    return tasks.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  public WorkGroup group(Id<WorkGroup> id) {
    return groups.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  public List<Member> members() {
    return groups.stream().flatMap(group -> group.members().stream()).toList();
  }

  public Optional<Member> member(@Nullable Id<Member> id) {
    return members().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  public List<Task> of(WorkGroup group) {
    return tasks.stream().filter(each -> each.group().equals(group.id())).toList();
  }

  public List<Task> of(Member member) {
    return tasks.stream().filter(each -> member.id().equals(each.owner())).toList();
  }

  public List<Task> overdue(LocalDate today) {
    return tasks.stream().filter(each -> each.isOverdue(today)).toList();
  }

  /** What it needs that is not done. */
  public List<Task> awaited(Task task) {
    return task.needs().stream().map(this::task).filter(need -> !need.isDone()).toList();
  }

  /** With a task as it is now, whether it was there or not. */
  Plan with(Task changed) {
    var all = new ArrayList<>(tasks);
    all.removeIf(each -> each.id().equals(changed.id()));
    all.add(changed);
    return new Plan(gathering, groups, all);
  }
}
