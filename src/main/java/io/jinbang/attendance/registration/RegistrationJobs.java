package io.jinbang.attendance.registration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Erases what may be kept no longer. */
@Configuration(proxyBeanMethods = false)
class RegistrationJobs {
  @Bean
  static RecurringTask<Void> guestRetention(Retention retention) {
    return Tasks.recurring("guest-retention", FixedDelay.ofHours(1))
        .execute((instance, context) -> retention.run());
  }
}
