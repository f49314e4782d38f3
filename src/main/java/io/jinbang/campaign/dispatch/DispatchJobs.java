package io.jinbang.campaign.dispatch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Letters about new notices within seconds; reminders once a day, in the morning. */
@Configuration(proxyBeanMethods = false)
class DispatchJobs {
  private static final int SECONDS_BETWEEN = 10;
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Bean
  static RecurringTask<Void> noticeDelivery(Postings postings) {
    return Tasks.recurring("notice-letters", FixedDelay.ofSeconds(SECONDS_BETWEEN))
        .execute((instance, context) -> deliver(postings));
  }

  private static void deliver(Postings postings) {
    while (postings.deliver() > 0) {
      // each step is a transaction of its own
    }
  }

  /** {@code jinbang.notice.reminders=false} leaves it to the host alone. */
  @Bean
  static RecurringTask<Void> noticeReminders(
      Reminders reminders, @Value("${jinbang.notice.reminders:true}") boolean wanted) {
    return Tasks.recurring("notice-reminders", Schedules.daily(ZONE, MORNING))
        .execute((instance, context) -> remind(reminders, wanted));
  }

  private static void remind(Reminders reminders, boolean wanted) {
    if (wanted) {
      reminders.remindTheSilent();
      reminders.countDown();
    }
  }
}
