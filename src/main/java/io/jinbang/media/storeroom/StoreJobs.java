package io.jinbang.media.storeroom;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.jinbang.media.store.Scrubs;
import io.jinbang.media.store.Stocktaking;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks through the store every six hours and goes on reading what is stored every ten minutes. */
@Configuration(proxyBeanMethods = false)
class StoreJobs {

  @Bean
  static RecurringTask<Void> takeStock(Stocktaking stocktaking) {
    return Tasks.recurring("media-stock", FixedDelay.ofHours(6))
        .execute((_, _) -> take(stocktaking));
  }

  private static void take(Stocktaking stocktaking) {
    try {
      stocktaking.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  static RecurringTask<Void> scrubStore(Scrubs scrubs) {
    return Tasks.recurring("media-scrub", FixedDelay.ofMinutes(10))
        .execute((_, _) -> scrubs.begin());
  }
}
