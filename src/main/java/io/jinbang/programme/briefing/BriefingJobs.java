package io.jinbang.programme.briefing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases applications of the press that may be kept no longer. */
@Configuration(proxyBeanMethods = false)
class BriefingJobs {
  @Bean
  static RecurringTask<Void> pressRetentionJob(PressDesks desks) {
    return Tasks.recurring("press-retention", FixedDelay.ofHours(1))
        .execute((instance, context) -> desks.eraseOld());
  }
}
