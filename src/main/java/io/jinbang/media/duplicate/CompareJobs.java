package io.jinbang.media.duplicate;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.jinbang.media.Film;
import io.jinbang.media.FilmChecked;
import io.jinbang.media.ffmpeg.FfmpegGateway;
import io.jinbang.media.queue.FilmJob;
import io.jinbang.shared.Id;
import io.jinbang.work.queue.Chore;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * A film is compared as soon as its fingerprint is kept, which is while its copies are still being
 * made; one that has none is compared by its bytes once it is checked. Either is queued in the
 * transaction that says so: none is lost, and none is compared twice without need.
 */
@Configuration(proxyBeanMethods = false)
class CompareJobs {
  private static final TaskDescriptor<Void> COMPARE =
      TaskDescriptor.of("media-compare", Void.class);
  private static final Duration RETRY = Duration.ofSeconds(2);

  private static final int FEW = 50;

  private final ObjectProvider<SchedulerClient> scheduler;
  private final ObjectProvider<Fingerprints> fingerprints;

  CompareJobs(
      ObjectProvider<SchedulerClient> scheduler, ObjectProvider<Fingerprints> fingerprints) {
    this.scheduler = scheduler;
    this.fingerprints = fingerprints;
  }

  @EventListener
  void kept(FingerprintKept kept) {
    queue(kept.film());
  }

  @EventListener
  void checked(FilmChecked checked) {
    if (!fingerprints.getObject().has(checked.film())) {
      queue(checked.film());
    }
  }

  private void queue(Id<Film> film) {
    var job = FilmJob.anew(film).toString();
    scheduler.getObject().scheduleIfNotExists(COMPARE.instance(job).build(), Instant.now());
  }

  @Bean
  static OneTimeTask<Void> compareFilm(Comparisons comparisons) {
    return Tasks.oneTime(COMPARE)
        .onFailure(new ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, _) -> comparisons.compare(FilmJob.of(instance.getId()).film()));
  }

  /** Films from before are put in the queue a few at a time. */
  @Bean
  static RecurringTask<Void> watchArchive(Archive archive) {
    return Tasks.recurring("media-archive", FixedDelay.ofMinutes(5))
        .execute((_, _) -> archive.queue(FEW));
  }

  @Bean
  static Chore fingerprintFilm(Archive archive, ObjectProvider<FfmpegGateway> ffmpeg) {
    return new Chore(
        Archive.KIND, lease -> archive.work(lease, ffmpeg.getObject()), archive::giveUp);
  }
}
