package io.jinbang.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Empties the outbox every few seconds, on one machine at a time. */
@Configuration(proxyBeanMethods = false)
class MailJobs {
  private static final int SECONDS_BETWEEN = 10;

  @Bean
  RecurringTask<Void> mailDelivery(Delivery delivery) {
    return Tasks.recurring("mail-delivery", FixedDelay.ofSeconds(SECONDS_BETWEEN))
        .execute((instance, context) -> delivery.run());
  }
}
