package io.jinbang.programme.workgroup;

import io.jinbang.programme.Gathering;
import io.jinbang.shared.Id;
import io.jinbang.shared.Problem;
import io.jinbang.shared.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must hold of a task among the others. */
final class PlanRules {
  static final int LONGEST_TITLE = 120;
  static final int LONGEST_NOTE = 2000;

  private PlanRules() {}

  static List<Problem> problems(Plan plan, Task task) {
    var problems = new ArrayList<Problem>();
    title(task.title()).ifPresent(problems::add);
    due(plan.gathering(), task.due()).ifPresent(problems::add);
    circle(plan.with(task).tasks()).ifPresent(problems::add);
    return problems;
  }

  static Optional<Problem> title(String title) {
    if (title.isBlank()) {
      return Optional.of(
          Problem.at(
              "title", "没有写任务", "The task has no name", "写清要做成什么。", "Say what is to be done."));
    }
    return title.length() <= LONGEST_TITLE
        ? Optional.empty()
        : Optional.of(
            Problem.at(
                "title",
                "任务名超过 120 字",
                "The name has more than 120 characters",
                "把细节写进说明。",
                "Put the details into the description."));
  }

  static Optional<Problem> due(Gathering gathering, LocalDate due) {
    return due.isAfter(gathering.last())
        ? Optional.of(
            Problem.at(
                "due",
                "截止日 " + due + " 在大会结束（" + gathering.last() + "）之后",
                "Due on " + due + ", after the gathering ends on " + gathering.last(),
                "改到大会最后一天或之前。",
                "Choose its last day or an earlier one."))
        : Optional.empty();
  }

  /** Names the circle where there is one. */
  static Optional<Problem> circle(List<Task> tasks) {
    Map<Id<Task>, String> titles = new LinkedHashMap<>();
    Map<Id<Task>, List<Id<Task>>> needs = new LinkedHashMap<>();
    for (var task : tasks) {
      titles.put(task.id(), task.title());
      needs.put(task.id(), task.needs());
    }
    return named(Circle.among(needs).stream().map(id -> said(titles.get(id))).toList());
  }

  private static String said(@Nullable String title) {
    return title == null ? "?" : "“" + title + "”";
  }

  private static Optional<Problem> named(List<String> titles) {
    if (titles.isEmpty()) {
      return Optional.empty();
    }
    var round = String.join(" → ", titles) + " → " + titles.getFirst();
    return Optional.of(
        new Problem(
            "needs",
            Text.of("任务互相等待：{}", "Tasks wait for each other: {}").with(round),
            Text.of("去掉其中一个前置任务。", "Take one of these dependencies away.")));
  }
}
