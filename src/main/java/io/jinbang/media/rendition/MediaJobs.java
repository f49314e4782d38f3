package io.jinbang.media.rendition;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.jinbang.media.store.CheckedElsewhere;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * What the machine that serves pages does around a film's check: it queues it in the transaction
 * that says that the bytes are where a worker finds them, tells the modules above what a worker has
 * found, and watches for films whose check was lost.
 */
@Configuration(proxyBeanMethods = false)
class MediaJobs {
  private static final TaskDescriptor<Void> TELL = TaskDescriptor.of("media-tell", Void.class);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final ObjectProvider<SchedulerClient> scheduler;

  MediaJobs(ObjectProvider<SchedulerClient> scheduler) {
    this.scheduler = scheduler;
  }

  @EventListener
  void checked(CheckedElsewhere checked) {
    var tell = TELL.instance(checked.film().toString()).build();
    scheduler.getObject().scheduleIfNotExists(tell, Instant.now());
  }

  @Bean
  static OneTimeTask<Void> tellOfFilm(StoredFilms films) {
    return Tasks.oneTime(TELL)
        .onFailure(new ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, _) -> films.tell(Id.parse(instance.getId())));
  }

  @Bean
  static RecurringTask<Void> watchFilms(NewFilms films) {
    return Tasks.recurring("media-watch", FixedDelay.ofMinutes(5))
        .execute((_, _) -> films.queueLost());
  }
}
