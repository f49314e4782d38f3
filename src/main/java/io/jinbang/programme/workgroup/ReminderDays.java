package io.jinbang.programme.workgroup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * On which days somebody is reminded of a task: a week, three days and a day before it is due, on
 * the day, on each of the three days after it, and then once a week.
 */
final class ReminderDays {
  private static final Set<Long> BEFORE = Set.of(7L, 3L, 1L, 0L);
  private static final int DAILY = 3;
  private static final int WEEK = 7;

  private ReminderDays() {}

  static boolean isDay(Task task, LocalDate today) {
    var left = ChronoUnit.DAYS.between(today, task.due());
    return !task.isDone()
        && (BEFORE.contains(left) || (left < 0 && (left >= -DAILY || left % WEEK == 0)));
  }

  static List<Task> due(List<Task> tasks, LocalDate today) {
    return tasks.stream().filter(task -> isDay(task, today)).toList();
  }
}
