package io.jinbang.attendance.invitation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Letters to guests within seconds. */
@Configuration(proxyBeanMethods = false)
class InvitationJobs {
  private static final int SECONDS_BETWEEN = 5;

  @Bean
  static RecurringTask<Void> guestLetters(GuestPost post) {
    return Tasks.recurring("guest-letters", FixedDelay.ofSeconds(SECONDS_BETWEEN))
        .execute((instance, context) -> deliver(post));
  }

  private static void deliver(GuestPost post) {
    while (post.deliver() > 0) {
      // each step is a transaction of its own
    }
  }
}
