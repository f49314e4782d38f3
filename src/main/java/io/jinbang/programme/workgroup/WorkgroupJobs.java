package io.jinbang.programme.workgroup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every half hour whom to remind. */
@Configuration(proxyBeanMethods = false)
class WorkgroupJobs {
  private static final int MINUTES_BETWEEN = 30;

  @Bean
  static RecurringTask<Void> taskRemindingJob(TaskReminders reminders) {
    return Tasks.recurring("task-reminders", FixedDelay.ofMinutes(MINUTES_BETWEEN))
        .execute((instance, context) -> reminders.run());
  }
}
