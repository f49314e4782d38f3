package io.jinbang.programme.workgroup;

import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Refusal;
import io.jinbang.site.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as it is typed. */
final class TaskForm {
  private TaskForm() {}

  static Form of(Task task) {
    Map<String, List<String>> values = new HashMap<>();
    values.put("group", List.of(task.group().toString()));
    values.put("title", List.of(task.title()));
    values.put("note", List.of(task.note()));
    values.put("owner", List.of(task.owner() == null ? "" : task.owner().toString()));
    values.put("due", List.of(task.due().toString()));
    values.put("days", List.of(String.valueOf(task.days())));
    values.put("state", List.of(task.state().name()));
    values.put("needs", task.needs().stream().map(Id::toString).toList());
    values.put("blocks", task.blocks().stream().map(TaskForm::key).toList());
    return Form.of(values);
  }

  /** How a form names what waits. */
  static String key(Task.Target target) {
    return target.kind() + ":" + target.id();
  }

  /**
   * @throws Refusal naming everything that cannot be read, and a circle or a late day beside it
   */
  static Task read(Form form, Id<Task> id, Plan plan) {
    var problems = new ArrayList<Problem>();
    var due = due(form, problems, plan.gathering().first());
    var task =
        new Task(
            id,
            group(form, plan, problems),
            form.value("title").strip(),
            note(form),
            owner(form),
            due,
            days(form, problems),
            state(form.value("state")),
            form.values().getOrDefault("needs", List.of()).stream().map(Id::<Task>parse).toList(),
            form.values().getOrDefault("blocks", List.of()).stream()
                .map(TaskForm::target)
                .toList());
    problems.addAll(PlanRules.problems(plan, task));
    Refusal.unlessNone(problems);
    return task;
  }

  private static String note(Form form) {
    var note = form.value("note").strip();
    return note.substring(0, Math.min(note.length(), PlanRules.LONGEST_NOTE));
  }

  private static Id<WorkGroup> group(Form form, Plan plan, List<Problem> problems) {
    var typed = form.value("group");
    var found =
        plan.groups().stream().filter(each -> each.id().toString().equals(typed)).findFirst();
    if (found.isEmpty()) {
      problems.add(Problem.at("group", "没有选工作组", "No group is chosen", "选一个工作组。", "Choose one."));
    }
    return found.map(WorkGroup::id).orElseGet(Id::random);
  }

  private static @Nullable Id<Member> owner(Form form) {
    return form.value("owner").isEmpty() ? null : Id.parse(form.value("owner"));
  }

  private static LocalDate due(Form form, List<Problem> problems, LocalDate instead) {
    var due = PlanSheet.date(form.value("due"));
    if (due.isEmpty()) {
      problems.add(
          Problem.at(
              "due",
              "没有写截止日，或者看不懂",
              "The due date is missing or cannot be read",
              "写成 2026-10-09。",
              "Write it as 2026-10-09."));
    }
    return due.orElse(instead);
  }

  private static int days(Form form, List<Problem> problems) {
    var days = form.value("days").strip();
    if (days.isEmpty()) {
      return 1;
    }
    if (!days.matches("\\d{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > 365) {
      problems.add(
          Problem.at(
              "days",
              "天数要在 1 到 365 之间",
              "The days must be from 1 to 365",
              "写整数；不确定就写 1。",
              "Write a whole number; 1 where you do not know."));
      return 1;
    }
    return Integer.parseInt(days);
  }

  static Task.State state(String typed) {
    return Arrays.stream(Task.State.values())
        .filter(state -> state.name().equals(typed))
        .findFirst()
        .orElse(Task.State.OPEN);
  }

  private static Task.Target target(String typed) {
    var colon = typed.indexOf(':');
    var id = Id.<UUID>parse(typed.substring(colon + 1)).value();
    return typed.startsWith(Task.Kind.CUE.name()) ? Task.Target.cue(id) : Task.Target.session(id);
  }
}
