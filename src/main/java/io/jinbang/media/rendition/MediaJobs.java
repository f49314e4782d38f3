package io.jinbang.media.rendition;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.jinbang.media.Film;
import io.jinbang.media.store.FilmReady;
import io.jinbang.media.store.LabelDue;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * One durable job per film, queued in the transaction that completes it or, where films lie in an
 * object store, in the one that says its bytes are there. It is taken up again after a failure and
 * after a kill; a watch finds films whose job was lost.
 */
@Configuration(proxyBeanMethods = false)
class MediaJobs {
  private static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("media-check", Void.class);
  private static final TaskDescriptor<Void> LABEL = TaskDescriptor.of("media-label", Void.class);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final ObjectProvider<SchedulerClient> scheduler;

  MediaJobs(ObjectProvider<SchedulerClient> scheduler) {
    this.scheduler = scheduler;
  }

  @EventListener
  void ready(FilmReady ready) {
    queue(scheduler.getObject(), ready.film());
  }

  private static void queue(SchedulerClient scheduler, Id<Film> film) {
    scheduler.scheduleIfNotExists(CHECK.instance(film.toString()).build(), Instant.now());
  }

  @EventListener
  void due(LabelDue due) {
    // one of its own each time: a job that is running may have read what was declared before
    var job = due.film() + "-" + UUID.randomUUID();
    scheduler.getObject().scheduleIfNotExists(LABEL.instance(job).build(), Instant.now());
  }

  @Bean
  static OneTimeTask<Void> labelFilm(Renditions renditions) {
    return Tasks.oneTime(LABEL)
        .onFailure(new ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, _) -> label(renditions, Id.parse(instance.getId().substring(0, 36))));
  }

  @Bean
  static OneTimeTask<Void> checkFilm(Renditions renditions) {
    return Tasks.oneTime(CHECK)
        .onFailure(new ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, context) -> make(renditions, Id.parse(instance.getId())));
  }

  private static void label(Renditions renditions, Id<Film> film) {
    try {
      renditions.label(film);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void make(Renditions renditions, Id<Film> film) {
    try {
      renditions.make(film);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  static RecurringTask<Void> watchFilms(StoredFilms films) {
    return Tasks.recurring("media-watch", FixedDelay.ofMinutes(5))
        .execute(
            (instance, context) ->
                films.waiting().forEach(film -> queue(context.getSchedulerClient(), film.id())));
  }
}
