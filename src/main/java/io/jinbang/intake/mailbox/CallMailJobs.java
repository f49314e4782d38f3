package io.jinbang.intake.mailbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.jinbang.mail.Message;
import io.jinbang.mail.MessageArrived;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * One durable job per message, queued in the transaction that keeps it; a watch finds those whose
 * job, or whose last event, was lost.
 */
@Configuration(proxyBeanMethods = false)
class CallMailJobs {
  private static final TaskDescriptor<Void> HANDLE = TaskDescriptor.of("intake-mail", Void.class);
  private static final int MOST_FAILURES = 4;

  private final ObjectProvider<SchedulerClient> scheduler;

  CallMailJobs(ObjectProvider<SchedulerClient> scheduler) {
    this.scheduler = scheduler;
  }

  @EventListener
  void arrived(MessageArrived arrived) {
    queue(scheduler.getObject(), arrived.message());
  }

  @EventListener
  void toBeRead(MailDesk.MailToBeRead again) {
    queue(scheduler.getObject(), again.message());
  }

  private static void queue(SchedulerClient scheduler, Id<Message> message) {
    scheduler.scheduleIfNotExists(HANDLE.instance(message.toString()).build(), Instant.now());
  }

  @Bean
  static OneTimeTask<Void> handleMail(Handling handling, Mails mails) {
    return Tasks.oneTime(HANDLE)
        .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(5)))
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> handle(handling, mails, Id.parse(instance.getId()), context));
  }

  /** What fails again and again is put before a person. */
  private static void handle(
      Handling handling, Mails mails, Id<Message> message, ExecutionContext context) {
    if (context.getExecution().consecutiveFailures >= MOST_FAILURES) {
      mails.needs(mails.find(message), MailReason.TROUBLE);
    } else {
      handling.handle(message);
    }
  }

  @Bean
  static RecurringTask<Void> watchMail(MailSql sql, Settling settling) {
    return Tasks.recurring("intake-mail-watch", FixedDelay.ofMinutes(1))
        .execute(
            (instance, context) -> {
              sql.in(MailState.READ)
                  .forEach(message -> queue(context.getSchedulerClient(), message));
              sql.in(MailState.SETTLING).forEach(settling::check);
            });
  }
}
