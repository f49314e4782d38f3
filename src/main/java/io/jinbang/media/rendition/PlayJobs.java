package io.jinbang.media.rendition;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.jinbang.shared.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Durable jobs for what a player asked for: one for each quality, one for the small pictures. */
@Configuration(proxyBeanMethods = false)
class PlayJobs {
  private static final TaskDescriptor<Void> RUNG = TaskDescriptor.of("media-rung", Void.class);
  private static final TaskDescriptor<Void> PREVIEW =
      TaskDescriptor.of("media-preview", Void.class);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final int UUID_LENGTH = 36;

  /** Before what nobody waits for, behind the check of films. */
  private static final int WAITED_FOR = -10;

  private static final int SOMETIME = -20;

  private final ObjectProvider<SchedulerClient> scheduler;

  PlayJobs(ObjectProvider<SchedulerClient> scheduler) {
    this.scheduler = scheduler;
  }

  @EventListener
  void asked(RungAsked asked) {
    var job = RUNG.instance(asked.film() + "-" + asked.name());
    var priority = asked.waiting() ? WAITED_FOR : SOMETIME;
    scheduler.getObject().scheduleIfNotExists(job.priority(priority).build(), Instant.now());
  }

  @EventListener
  void asked(PreviewsAsked asked) {
    var job = PREVIEW.instance(asked.film().toString()).priority(WAITED_FOR).build();
    scheduler.getObject().scheduleIfNotExists(job, Instant.now());
  }

  @Bean
  static OneTimeTask<Void> makeRung(RungMaking making) {
    return Tasks.oneTime(RUNG)
        .onFailure(new ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, _) -> make(making, instance.getId()));
  }

  private static void make(RungMaking making, String job) {
    try {
      var name = job.substring(UUID_LENGTH + 1);
      making.make(Id.parse(job.substring(0, UUID_LENGTH)), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  static OneTimeTask<Void> makePreviews(PreviewMaking making) {
    return Tasks.oneTime(PREVIEW)
        .onFailure(new ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, _) -> preview(making, instance.getId()));
  }

  private static void preview(PreviewMaking making, String film) {
    try {
      making.make(Id.parse(film));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
