package io.jinbang.review.screening;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells entrants every minute what has become known, on one machine at a time. */
@Configuration(proxyBeanMethods = false)
class ScreeningJobs {
  @Bean
  RecurringTask<Void> screeningTellings(Tellings tellings) {
    return Tasks.recurring("screening-tellings", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> tellings.tell());
  }
}
