package io.jinbang.programme.workgroup;

import java.util.List;

/**
 * Which tasks are asked for.
 *
 * @param group of one group; empty for all
 * @param state name of one, or OVERDUE; empty for all
 */
public record TaskQuery(String group, String state) {
  public static final String OVERDUE = "OVERDUE";

  List<Task> of(Readiness board) {
    return board.plan().tasks().stream()
        .filter(task -> group.isEmpty() || task.group().toString().equals(group))
        .filter(task -> isAsked(task, board))
        .toList();
  }

  private boolean isAsked(Task task, Readiness board) {
    return state.isEmpty()
        || task.state().name().equals(state)
        || (state.equals(OVERDUE) && task.isOverdue(board.today()));
  }

  /** The same with another state, as an address. */
  public String with(String other) {
    return "?group=" + group + "&state=" + other;
  }
}
