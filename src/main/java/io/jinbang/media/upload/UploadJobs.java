package io.jinbang.media.upload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears abandoned uploads away, hourly. */
@Configuration(proxyBeanMethods = false)
class UploadJobs {

  @Bean
  static RecurringTask<Void> clearUploadsAway(Uploads uploads) {
    return Tasks.recurring("media-clear-uploads", FixedDelay.ofHours(1))
        .execute((instance, context) -> clear(uploads));
  }

  private static void clear(Uploads uploads) {
    try {
      uploads.clearAway();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
