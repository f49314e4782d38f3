package io.jinbang.media.rendition;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.jinbang.media.Film;
import io.jinbang.media.FilmReceived;
import io.jinbang.media.store.CheckedElsewhere;
import io.jinbang.media.store.StoredFilms;
import io.jinbang.shared.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * The light work around a film, done by the machine that serves pages: it took the bytes in, so it
 * puts them where every worker finds them, and it tells the modules above what a worker found. A
 * watch finds films whose job was lost.
 */
@Configuration(proxyBeanMethods = false)
class MediaJobs {
  private static final TaskDescriptor<Void> SETTLE = TaskDescriptor.of("media-settle", Void.class);
  private static final TaskDescriptor<Void> TELL = TaskDescriptor.of("media-tell", Void.class);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final ObjectProvider<SchedulerClient> scheduler;

  MediaJobs(ObjectProvider<SchedulerClient> scheduler) {
    this.scheduler = scheduler;
  }

  @EventListener
  void received(FilmReceived received) {
    queue(scheduler.getObject(), SETTLE, received.film());
  }

  @EventListener
  void checked(CheckedElsewhere checked) {
    queue(scheduler.getObject(), TELL, checked.film());
  }

  private static void queue(SchedulerClient scheduler, TaskDescriptor<Void> task, Id<Film> film) {
    scheduler.scheduleIfNotExists(task.instance(film.toString()).build(), Instant.now());
  }

  @Bean
  static OneTimeTask<Void> settleFilm(NewFilms fresh) {
    return Tasks.oneTime(SETTLE)
        .onFailure(new ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, _) -> settle(fresh, Id.parse(instance.getId())));
  }

  private static void settle(NewFilms fresh, Id<Film> film) {
    try {
      fresh.settle(film);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  static OneTimeTask<Void> tellOfFilm(StoredFilms films) {
    return Tasks.oneTime(TELL)
        .onFailure(new ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, _) -> films.tell(Id.parse(instance.getId())));
  }

  @Bean
  static RecurringTask<Void> watchFilms(StoredFilms films) {
    return Tasks.recurring("media-watch", FixedDelay.ofMinutes(5))
        .execute(
            (_, context) ->
                films
                    .waiting()
                    .forEach(film -> queue(context.getSchedulerClient(), SETTLE, film.id())));
  }
}
