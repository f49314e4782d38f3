package io.jinbang.mail.mailbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.jinbang.mail.Mailbox;
import io.jinbang.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the mailbox every minute while it is on; what is wrong with it stands on its page. */
@Configuration(proxyBeanMethods = false)
class MailboxJobs {

  @Bean
  static RecurringTask<Void> mailboxReading(Mailbox mailbox) {
    return Tasks.recurring("mail-reading", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> read(mailbox));
  }

  private static void read(Mailbox mailbox) {
    var state = mailbox.state();
    if (state.enabled() && state.configured()) {
      try {
        mailbox.read();
      } catch (Refusal kept) {
        // noted by the reading itself, tried again in a minute
      }
    }
  }
}
